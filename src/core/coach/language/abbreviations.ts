/**
 * Abbreviations people type under a clock, and the words they stand for. Both answers and cues are written out
 * by this table, so a cue need not list them. One entry a line: short forms, then the words.
 */
const table = `
w/ | with
w/o | without
b/c bc cuz cos | because
btw | by the way
ppl | people
usr usrs | user
cust custs | customer
txn txns tx trx trxn | transaction
acct accts | account
merch | merchant
msg msgs | message
imp imps impr imprs | impression
conv convs | conversion
eng | engagement
rec recs reco recos recsys | recommendation
vid vids | video
img imgs | image
notif notifs | notification
feat feats ftr ftrs | feature
emb embs | embedding
var vars | variable
attr attrs | attribute
dist dists distr | distribution
dim dims | dimension
hist | history
agg aggs | aggregate
ts | timestamp
ds | dataset
db dbs | database
lbl lbls | label
neg negs | negative
fp fps | false positive
fn fns | false negative
fpr | false positive rate
fnr | false negative rate
tpr | recall
prec | precision
clf clfs | classifier
classif | classification
mdl mdls | model
lr logreg logit | logistic regression
nb | naive bayes
rf | random forest
nn nns | neural network
dnn dnns | deep neural network
gbm gbms gbt gbts gbdts | gbdt
xgb | xgboost
lgbm lgb | lightgbm
mf | matrix factorization
cf | collaborative filtering
2tower twotower | two tower
w&d | wide and deep
cg candgen | candidate generation
cands cand | candidate
rtvl | retrieval
rr | rerank
hp hps | hyperparameter
hparam hparams | hyperparameter
finetune finetuned finetuning finetunes | fine tune
calib calibr | calibration
eval evals | evaluation
cv xval | cross validation
kfold | k fold
bt | backtest
ab a/b abtest abtests abtesting ab-test ab-tests ab-testing | ab_test
ctrl | control
trt | treatment
pct percent perc | %
req reqs | request
reqd | required
resp | response
rt | real time
realtime | real time
nrt | near real time
lat | latency
svc svcs | service
infra | infrastructure
fe | feature engineering
pit | point in time
oot | out of time
ckpt ckpts | checkpoint
prev | previous
curr cur | current
avg | average
approx | approximately
est | estimate
calc | calculate
freq | frequency
thresh thr thresh. | threshold
dash dashb | dashboard
oncall on-call | on call
mgr | manager
mod mods | moderator
biz | business
obj | objective
reqts rqmts | requirement
assump assumps | assumption
q qs | question
i/o | input output
def defn | definition
perf | performance
info | information
param params | parameter
config configs | configuration
docs | document
doc | document
repo repos | repository
kb | knowledge base
hallu halluc | hallucination
dedup dedupe dedups deduped dedupes deduping | duplicate remove
preproc | preprocessing
bkt bkts | bucket
lang langs | language
ctry | country
mkt mkts | market
seg segs | segment
wk | week
wks | weeks
hr | hour
hrs | hours
mins | minutes
sec secs | seconds
mo mos | months
yr yrs | year
tmrw | tomorrow
yday yest | yesterday
fwd | forward
bwd | backward
incl | including
excl | excluding
etc | etcetera
vs versus | versus
thru | through
gonna | going to
wanna | want to
gotta | have to
lemme | let me
dont don't don’t | do not
doesnt doesn't doesn’t | does not
didnt didn't didn’t | did not
isnt isn't isn’t | is not
arent aren't aren’t | are not
wasnt wasn't wasn’t | was not
werent weren't weren’t | were not
cant can't can’t cannot | can not
couldnt couldn't couldn’t | could not
shouldnt shouldn't shouldn’t | should not
wouldnt wouldn't wouldn’t | would not
wont won't won’t | will not
havent haven't haven’t | have not
hasnt hasn't hasn’t | has not
hadnt hadn't hadn’t | had not
mustnt mustn't mustn’t | must not
neednt needn't needn’t | need not
aint ain't ain’t | is not
i'm i’m im | i am
i'd i’d | i would
i'll i’ll | i will
i've i’ve ive | i have
we'd we’d | we would
we'll we’ll | we will
we're we’re | we are
we've we’ve weve | we have
it's it’s | it is
that's that’s thats | that is
there's there’s theres | there is
what's what’s whats | what is
they're they’re theyre | they are
you're you’re youre | you are
who's who’s | who is
let's let’s lets | let us
exp expt expts exps | experiment
prod | production
pos | positive
ops | operations
max | maximum
min | minimum
fs | feature store
acc | accuracy
val | validation
std | standard deviation
subs | subscriber
advs | advertiser
cats | category
diff diffs | difference
tbd | to be decided
aka | also known as
eg e.g | for example
ie i.e | that is
roc-auc rocauc auroc | auc
pr-auc prauc auprc | pr auc
logloss log-loss bce | log loss
xent xentropy | cross entropy
f1-score | f1
p@k p@1 p@5 p@10 prec@k | precision @ k
r@k r@10 r@100 r@50 recall@k | recall @ k
ndcg@k ndcg@10 ndcg@5 | ndcg @ k
map@k mar@k | map @ k
hit@k hitrate | hit rate
ctrs | ctr
cvr | conversion rate
tti ttfb | latency
sxs | side by side
hitl | human in the loop
genai | generative ai
cot | chain of thought
rps tps | qps
`;

/** Each short form, with its words. */
export const abbreviations: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [short = "", long = ""] = line.split(" | ");
      const words = long.trim().split(" ");
      return short
        .trim()
        .split(" ")
        .map((form) => [form, words] as const);
    }),
);
