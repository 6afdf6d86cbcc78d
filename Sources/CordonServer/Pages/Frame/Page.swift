import CordonModel

/// A page of the explorer: where it stands, what it can be asked with, and how it is made.
struct Page: Sendable {
    let template: String
    let about: String
    let parameters: [Parameter]
    /// Whether it shows a day and a least standing, which can then be changed on it.
    let hasSight: Bool
    let make: @Sendable (Visit) throws(Fault) -> PageContent

    init(
        _ template: String, _ about: String, _ parameters: [Parameter] = [], sight: Bool = true,
        _ make: @escaping @Sendable (Visit) throws(Fault) -> PageContent
    ) {
        self.template = template
        self.about = about
        self.parameters = parameters + Visit.sightParameters
        hasSight = sight
        self.make = make
    }

    static let type = "text/html; charset=utf-8"

    /// The page as a route.
    func route(hasPictures: Bool, mayWrite: Bool) -> Route {
        let (make, hasSight) = (make, hasSight)
        return Route(page: template, about, parameters) { asked throws(Fault) in
            let visit = Visit(asked, hasPictures: hasPictures, mayWrite: mayWrite)
            let content = try make(visit)
            return PageFrame.answer(content, visit, hasSight: hasSight)
        }
    }

    /// All pages, in the order in which they are described.
    static let all: [Page] = [
        OverviewPage.page, FindPage.page, PartyPage.page, GraphPage.page, PathsPage.page,
        FindingsPage.page, WhyPage.page, ComparePage.page, ScreenPage.page, SourcesPage.list,
        SourcesPage.page, ViewsPage.list, ViewsPage.page, StatusPage.page, HelpPage.page,
    ]
}

/// What stands on a page.
struct PageContent: Sendable {
    /// The title of the window.
    let title: String
    /// The heading; the title where none is given.
    var heading: HTML?
    /// What stands above the heading: of what kind the page is.
    var kicker: HTML?
    /// The documents that it was made from.
    var documents: [Told] = []
    /// The files of style and script that it takes beside those of every page.
    var files: [String] = []
    /// What its scripts ask first, so that a browser asks for it before it has the scripts.
    var asked: [Address] = []
    /// Whether a form of it writes something, so that the browser must say where it was sent from.
    var posts = false
    var body: [HTML]

    init(
        _ title: String, heading: HTML? = nil, kicker: HTML? = nil, from documents: [Told] = [],
        files: [String] = [], asking asked: [Address] = [], posts: Bool = false,
        @HTMLBuilder body: () -> [HTML]
    ) {
        self.title = title
        self.heading = heading
        self.kicker = kicker
        self.documents = documents
        self.files = files
        self.asked = asked
        self.posts = posts
        self.body = body()
    }
}
