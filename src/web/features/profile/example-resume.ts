/** What the example is called where it was read from. */
export const EXAMPLE_NAME = "an invented resume"

/** An invented person. */
export const EXAMPLE_RESUME = `Robin Example
Senior Backend Engineer
Columbus, OH

Summary
Backend engineer who has moved towards machine learning in production.

Experience

Tallgrass Logistics
Senior Backend Engineer
April 2022 – Present
- Built a support assistant on the OpenAI API with retrieval over 40,000 documents and pgvector
- Wrote the evaluation set that every change of a prompt has to pass
- Runs the service on Kubernetes with Terraform, and shares the pager

Fernhill Software
Backend Engineer
June 2018 – March 2022
- Python and PostgreSQL services for booking, with Kafka between them
- Airflow pipelines for the analysts, A/B tests of the search page

Education
BSc Computer Science, 2014 – 2018

Skills
Python, TypeScript, SQL, Docker, Kubernetes, Airflow, Kafka, LangChain, pgvector, scikit-learn
`
