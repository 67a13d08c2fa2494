package nl.techniekwijzer.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Every page and state that is looked at: by axe, on a phone, and in the screenshots. Add a page here and all of them see it.
 *
 * @param name file name of its screenshot
 * @param path its address
 * @param act what to do there before it is looked at
 */
record BrowserPages(String name, String path, Consumer<Page> act) {
    static final String QUESTION = "Ik zit op de havo met N&G, kan ik werktuigbouwkunde doen?";

    /** Pages of the chat and texts; those for looking around are in {@link ExplorePaths}. */
    private static final List<BrowserPages> OWN = List.of(
            page("start", "/"),
            page("start-ingevuld", "/?regio=Twente&niveau=havo"),
            page("antwoord", asked(QUESTION)),
            page("antwoord-rijen", asked("Welke technische opleidingen zijn er in Zwolle?")),
            page("antwoord-tabel", asked("Wat is het verschil tussen mechatronica en timmeren?")),
            page("antwoord-makkelijk", asked("Wat kost een mbo-opleiding?") + "&uitleg=makkelijk"),
            page("antwoord-engels", asked("What is bbl?")),
            page("terugvraag", asked("Wat past bij mij?")),
            page("verwijzing", asked("ik wil niet meer leven")),
            page("weet-niet", asked("Wanneer is de open dag van het Deltion College?")),
            page("leeg-verstuurd", "/?vraag="),
            page("kennis-opleiding", "/kennis/opleidingen/mechatronica#scholen-1"),
            page("kennis-beroep", "/kennis/beroepen/lasser"),
            page("kennis-begrip", "/kennis/begrippen/bbl"),
            page("kennis-regio", "/kennis/regio/twente"),
            page("over", "/over"),
            page("privacy", "/privacy"),
            page("toegankelijkheid", "/toegankelijkheid"),
            page("widget-demo", "/widget-demo"),
            page("niet-gevonden", "/kennis/begrippen/bestaat-niet"));

    /** Plain pages. */
    static final List<BrowserPages> ALL = Stream.concat(
                    OWN.stream(), ExplorePaths.all().stream().map(path -> page(ExplorePaths.name(path), path)))
            .toList();

    /** What a script makes of the chat. */
    static final List<BrowserPages> STATES = List.of(
            new BrowserPages(
                    "menu-open", "/", page -> page.locator(".tw-menu summary").click()),
            new BrowserPages("bezig", "/", page -> {
                page.route("**/api/chat", route -> {}); // Never answers.
                send(page, QUESTION);
                page.locator("#stop").waitFor();
            }),
            new BrowserPages("fout", "/", page -> {
                page.route("**/api/chat", Route::abort);
                send(page, QUESTION);
                page.locator("#opnieuw").waitFor();
            }),
            new BrowserPages("bron-open", "/", page -> {
                answered(page);
                page.locator(".tw-answer a.cite").first().click();
                page.locator(".tw-panel .tw-quote").waitFor();
            }),
            new BrowserPages("duim-omlaag", "/", page -> {
                answered(page);
                page.locator(".tw-thumb--down").click();
            }),
            new BrowserPages("bedankt", asked(QUESTION), page -> {
                page.evaluate("""
                        () => {
                          const form = document.createElement('form');
                          form.method = 'post';
                          form.action = '/feedback';
                          const fields = {id: 'a1', question: 'Wat is bol?', pages: 'begrippen/bol', verdict: 'goed'};
                          for (const [name, value] of Object.entries(fields)) {
                            const field = document.createElement('input');
                            field.name = name;
                            field.value = value;
                            form.append(field);
                          }
                          document.body.append(form);
                          form.submit();
                        }""");
                page.getByText("Bedankt!").waitFor();
            }),
            new BrowserPages("gesprek", "/", page -> {
                answered(page);
                page.locator("[data-makkelijker]").click();
                page.locator("article[data-easier][data-outcome]").waitFor();
            }),
            new BrowserPages("widget-open", "/widget-demo", page -> {
                page.locator("#techniekwijzer .launch").click();
                page.locator("#techniekwijzer textarea").fill("Wat is het verschil tussen bol en bbl?");
                page.locator("#techniekwijzer .send").click();
                page.locator("#techniekwijzer .answer").waitFor();
            }));

    static BrowserPages page(String name, String path) {
        return new BrowserPages(name, path, page -> {});
    }

    private static String asked(String question) {
        return "/?vraag=" + LiveServer.encode(question);
    }

    private static void send(Page page, String question) {
        page.locator("#vraag").fill(question);
        page.locator("#verstuur").click();
    }

    private static void answered(Page page) {
        send(page, QUESTION);
        page.locator("article[data-outcome=answered]").waitFor();
    }

    /** Goes there and does what belongs to it. */
    void open(Page page) {
        page.navigate(Chromium.address(path));
        act.accept(page);
    }

    @Override
    public String toString() {
        return name;
    }
}
