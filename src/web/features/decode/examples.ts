import type {PostingInput} from "#model/decode/reading"

/** Invented postings of invented companies: one whose title says what it is, one whose title misleads, and one that is in
 * none of the three lanes. */
export const EXAMPLES: readonly {readonly name: string; readonly posting: PostingInput}[] = [
  {
    name: "A straight one",
    posting: {
      title: "Senior MLOps Engineer",
      company: "Harrow & Pell Insurance",
      location: "Columbus, OH (hybrid)",
      text: `Senior MLOps Engineer
Harrow & Pell Insurance, Columbus, OH (hybrid, two days a week in the office)

About us
We insure small farms and the people who work on them. Twelve models price, route and check about nine thousand claims a day.

What you will do
- Own the path from a trained model to a running service: registry, release pipeline, canary, rollback
- Run our Kubernetes clusters for training and serving, and keep GPU cost within budget
- Build monitoring for data drift and model drift, with alerts that somebody acts on
- Keep the feature store correct at the point in time, online and offline
- Share the on-call rotation with four other engineers, one week in five

What you bring
- 5+ years of experience running production systems, at least two of them with machine learning models
- Python, Kubernetes, Terraform and a workflow orchestrator such as Airflow
- You have moved a model to production and have also taken one back
- Nice to have: Triton or vLLM, MLflow

What we offer
Base salary: $168,000 - $205,000 per year, bonus up to 10 %. Health insurance, 401(k) with match, 25 days of paid time off.

Harrow & Pell is an equal opportunity employer.`,
    },
  },
  {
    name: "One whose title misleads",
    posting: {
      title: "Machine Learning Engineer",
      company: "Tidewater Logistics",
      location: "Remote, United States",
      text: `Machine Learning Engineer
Tidewater Logistics. Remote, United States

The role
You join a product team of six that puts assistants into the hands of dispatchers and customers.

Responsibilities
- Build features on top of large language models from several vendors: chat with documents, drafting of replies, extraction from shipping papers
- Design prompts and tool calls, and version them like code
- Build retrieval over two million documents: chunking, embeddings, a vector database, reranking
- Write evaluation sets together with dispatchers and run them on every change
- Watch latency and token cost, and choose the smaller model where it will do
- Ship the whole feature: TypeScript in the browser, a Python service behind it

Requirements
- 3+ years of software engineering, some of it close to customers
- You have shipped something with an LLM that people used for more than a week
- Experience with RAG, agents or function calling
- Solid Python; TypeScript or willing to learn it

Nice to have
- LangChain or LlamaIndex, though we often go without
- A feeling for what an interface should say when the model does not know

Pay: $70 - $95 per hour on a 12-month contract with possible extension. You must be authorized to work in the United States; we cannot sponsor visas for this role.`,
    },
  },
  {
    name: "One that is none of the three",
    posting: {
      title: "AI Solutions Specialist",
      company: "Brightmoor Office Systems",
      location: "Leeds",
      text: `AI Solutions Specialist
Brightmoor Office Systems, Leeds

Who we are
Brightmoor sells and leases office equipment to councils and schools in the north of England. This year we add a line of AI-powered copiers and meeting rooms.

Your role
- Win new accounts in the public sector and grow those we have
- Present our AI-powered product line to head teachers, clerks and procurement teams
- Prepare quotes, answer tenders and keep the pipeline up to date in the CRM
- Work with marketing on events and case studies
- Hand new customers over to the installation team and stay in touch afterwards

What we are looking for
- Experience in field sales, ideally with public customers
- A full driving licence and the will to travel three days a week
- You explain technical products in plain words
- Enthusiasm for AI; no programming is needed

We offer a base salary of £32,000 with uncapped commission, a company car and a pension. Benefits include 28 days of holiday. Salary is reviewed every April.`,
    },
  },
]
