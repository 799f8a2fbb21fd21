// What is read of a caption before it is known who speaks; its cue is one of subtitles and none of the coach's.

/** One line of a cue: the words without tags, and where they stand in the file. */
export interface CueLine {
  readonly from: number;
  readonly to: number;
  /** The name in a voice tag, if any. */
  readonly voice: string | null;
  /** The words, in parts that stand in the file as they are; tags lie between them. */
  readonly parts: readonly { readonly text: string; readonly at: number }[];
}
