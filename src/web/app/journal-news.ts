import {z} from "zod"

const newsSchema = z.enum(["added", "forgetting", "erased"])

/** What another tab has done to the journal that both share, or is about to do. */
export type JournalNews = z.infer<typeof newsSchema>

/** A line between the tabs of one browser. A tab does not hear itself. */
export type NewsLine = {readonly tell: (news: JournalNews) => void}

/** Opens the line; without one (an old browser) each tab knows of its own changes alone. */
export function openNewsLine(hear: (news: JournalNews) => void): NewsLine {
  if (typeof BroadcastChannel === "undefined") return {tell() {}}
  const channel = new BroadcastChannel("lanewise-journal")
  channel.addEventListener("message", ({data}: MessageEvent<unknown>) => {
    const news = newsSchema.safeParse(data)
    // a tab of another build may say more
    if (news.success) hear(news.data)
  })
  return {tell: news => channel.postMessage(news)}
}
