import {useLocation} from "wouter"
import {Modal} from "../ui/modal"
import {PageLink} from "./page-link"
import {isAt, PAGES} from "./pages"

/** On a phone: the pages that its bar has no room for. */
export function MoreDialog({onClose}: {readonly onClose: () => void}) {
  const [path] = useLocation()
  return (
    <Modal label="More pages" onClose={onClose}>
      <nav className="more-list" aria-label="More pages">
        {PAGES.filter(({inBar}) => !inBar).map(({path: to, name, icon}) => (
          <PageLink key={to} href={to} aria-current={isAt(path, to) ? "page" : undefined} onClick={onClose}>
            {icon}
            <span>{name}</span>
          </PageLink>
        ))}
      </nav>
    </Modal>
  )
}
