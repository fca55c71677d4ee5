import {expect, test} from "vitest"
import {whyUnreadable} from "./unreadable"

test.each([
  ["", "empty"],
  [" \n\t ", "empty"],
  ["hello", "no-posting"],
  [
    "Heat the oven. Mix flour, eggs, sugar and butter, pour it into a pan and bake for forty minutes.",
    "no-posting",
  ],
  [
    "import os\ndef main():\n    team = work(3)\n    return team\nclass Role:\n    skills = hire(1)\nmain()",
    "no-posting",
  ],
  ["PK\u0000\u0001\u0002 role", "binary"],
  ["\ufffd\ufffd\ufffd\ufffdab", "binary"],
])("whyUnreadable() refuses %j as %s", (text, kind) => {
  expect(whyUnreadable(text)?.kind).toBe(kind)
})

test.each([
  [
    "Wir suchen für unser Team in Berlin eine Person, die Modelle in die Produktion bringt und mit uns wächst.",
    "German",
  ],
  [
    "Nous cherchons une personne pour notre équipe à Lyon, qui aime les données et travaille avec vous sur des modèles.",
    "French",
  ],
  [
    "Buscamos una persona con experiencia para nuestro equipo de datos, que trabaje en los modelos y en su despliegue.",
    "Spanish",
  ],
  [
    "Cerchiamo una persona per il nostro team che lavora con i dati della piattaforma, nel gruppo di Milano, con la tua esperienza.",
    "Italian",
  ],
  [
    "Wij zoeken een collega voor ons team die modellen bouwt en naar productie brengt, met jouw ervaring binnen het platform.",
    "Dutch",
  ],
  ["モデルの開発と運用を担当する技術者を募集しています。経験は必要です。", "Chinese or Japanese"],
])("whyUnreadable() says which language %j seems to be in", (text, language) => {
  const why = whyUnreadable(text)
  expect(why?.kind).toBe("other-language")
  expect(why?.message).toContain(language)
})

test("whyUnreadable() refuses more than 400,000 characters", () => {
  expect(whyUnreadable("a role ".repeat(60_000))?.kind).toBe("too-long")
})

test.each([
  "We are hiring an ML engineer. You will train models. 3 years of experience. Remote.",
  "AI Engineer\n- Python\n- RAG\n- 5+ years experience\n- Apply with your team",
])("whyUnreadable() reads the short posting %j", text => {
  expect(whyUnreadable(text)).toBeNull()
})

test("whyUnreadable() reads an English posting with a paragraph in French", () => {
  const english =
    "You will join the team to build and run the models for our customers, and you own the role. ".repeat(6)
  expect(whyUnreadable(`${english}\nNous cherchons une personne pour notre équipe.`)).toBeNull()
})
