/** Words that hold a capital inside. Where line breaks were lost ("applicationsRequired skills"), any other such word
 * is taken for two that stood on two lines. */
const CAMEL = `JavaScript TypeScript PyTorch TensorFlow LangChain LangGraph LangSmith LlamaIndex OpenAI GraphQL GitHub GitLab
PostgreSQL MySQL NoSQL MongoDB DevOps MLOps LLMOps AIOps FinOps GitOps DataOps DevSecOps FastAPI NumPy SciPy BigQuery SageMaker
DynamoDB CloudFormation CloudWatch MLflow MLFlow LinkedIn YouTube PowerPoint DeepSpeed XGBoost LightGBM CatBoost WebSocket
WebSockets HuggingFace CrewAI AutoGen ChatGPT DeepMind QuickSight PySpark JetBrains DataDog ChromaDB CosmosDB RabbitMQ GenAI
GenAi OpenShift OpenCV OpenTelemetry OpenSearch ElasticSearch TorchServe BentoML KServe KubeFlow PowerBI SharePoint ServiceNow
SalesForce SnowFlake DataBricks QLoRA LoRA iOS macOS eCommerce eBay iPhone iPad JupyterLab AppSync ArgoCD CircleCI TeamCity
DevEx GraphRAG ReactJS NodeJS NextJS VueJS AngularJS JSON SaaS PaaS IaaS IoT PhD MSc BSc MPhil AdTech FinTech EdTech HealthTech MarTech
StackAdapt CrowdStrike DoorDash TikTok PayPal WhatsApp GoDaddy McKinsey DeepSeek SentenceTransformers spaCy scikitLearn AlphaFold
CloudFlare DigitalOcean HashiCorp OpenStack VMware RocksDB ClickHouse TimescaleDB InfluxDB CockroachDB SingleStore NeurIPS
ControlNet ResNet ImageNet EfficientNet UNet WordPress WooCommerce BigTable AutoML AutoGPT DataFrame GoLang RxJS MapReduce
DevRel TechOps SysOps SecOps RevOps BizDev InfiniBand NVLink TensorRT CuPy cuDNN PagedAttention FlashAttention CapCut SmartRecruiters
SageMakerAI DataRobot DataOps LaTeX MATLAB PowerShell WebGL WebAssembly WebRTC OAuth AppDynamics PagerDuty SolarWinds PyTest PyCharm
UiPath AirFlow DataStage SnapLogic AdaBoost SwiftUI AndroidSDK ObjectiveC CoreML OpenGL BERTopic DistilBERT RoBERTa LLaMA GPUs LLMs APIs
SDKs VMs CPUs TPUs SLAs SLOs KPIs OKRs MLEs SREs PRs FTEs QoS DoD DoE`

const KNOWN = new Set(CAMEL.split(/\s+/))

/** Whether a word with an inner capital is one word.
 * @example isOneWord("PyTorch") // => true
 * @example isOneWord("teamsAbility") // => false */
export function isOneWord(word: string): boolean {
  return KNOWN.has(word) || word.length < 5
}

/** Whether a word is one of those that hold a capital inside. */
export function isKnownWord(word: string): boolean {
  return KNOWN.has(word)
}
