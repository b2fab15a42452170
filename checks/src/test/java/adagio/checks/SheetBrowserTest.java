// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The desk's sheets in a browser: a visit is booked on them, drawn, carried and put back.
class SheetBrowserTest {
    private static final String TOKEN = "sheet-token-for-tests";

    /// The host's cookies, kept after the first sign-in: tries are counted.
    private static final List<Cookie> HOST = new ArrayList<>();

    private static Trial trial;

    @BeforeAll
    static void open() {
        trial = Trial.withStudio(TOKEN);
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static String studio() {
        return trial.address() + "/studios/sample";
    }

    /// All but the answer to what cannot be.
    private static List<String> amiss() {
        return trial.faults().stream().filter(each -> !each.contains("409 (Conflict)")).toList();
    }

    private static Page desk() {
        Page page = trial.page(new NewContextOptions().setViewportSize(1440, 1200));
        page.context().addCookies(HOST);
        page.navigate(studio() + "/desk");
        if (HOST.isEmpty()) {
            page.fill("input[name=token]", TOKEN);
            page.click("button.lit");
            page.waitForSelector(".desk-nav");
            HOST.addAll(page.context().cookies());
        }
        return page;
    }

    /// A visit of two on 1 June 2027, 11:00.
    private void book(Page page) {
        page.navigate(studio() + "/desk/book?day=2027-06-01");
        page.fill("input[name=name1]", "Cleo");
        page.fill("input[name=name2]", "Dan");
        page.fill("input[name=time]", "11:00");
        page.selectOption("select[name=t1]", "therapist-1");
        page.selectOption("select[name=t2]", "therapist-2");
        page.click("button.lit");
        page.waitForURL("**/desk/visits/*");
    }

    private static void callOff(Page page) {
        page.click("summary:has-text('Call it off')");
        page.click("button[value=cancel]");
        page.waitForSelector("text=does not take place");
    }

    private static String where(Page page) {
        return page.textContent("[role=status].moved p");
    }

    @Test
    void aVisitIsMovedByAFormWithTheKeyboardAloneAndPutBack() {
        Page page = desk();
        book(page);
        page.navigate(studio() + "/desk?day=2027-06-01");
        page.locator(".visit-cell a").focus();
        page.keyboard().press("Enter");
        page.locator("form:has(input[value=move]) input[name=time]").focus();
        page.keyboard().type("1230P"); // a clock of twelve hours asks which of them
        page.keyboard().press("Enter");
        page.waitForSelector("text=12:30 to 13:30");
        page.click("text=Put it back");
        page.waitForSelector("text=11:00 to 12:00");
        page.click("text=Put it back"); // and forth again
        page.waitForSelector("text=12:30 to 13:30");
        page.fill("textarea[name=note]", "Tea with honey.");
        page.click("text=Keep the note");
        assertEquals(0, page.locator(".moved").count());
        page.navigate(studio() + "/desk/changes");
        String log = page.textContent(".changes");
        assertTrue(log.contains("moved a visit") && log.contains("wrote a note"), log);
        assertFalse(log.contains("Cleo"));
        page.goBack();
        callOff(page);
        assertEquals(List.of(), amiss());
    }

    @Test
    void aVisitIsDrawnOnTheDayAndOnTheWeekWhereItWasTakenHoldOfAndPutBack() {
        Page page = desk();
        book(page);
        page.navigate(studio() + "/desk?day=2027-06-01");
        // held in its third quarter and drawn a quarter down, over itself: 15 minutes later
        page.locator(".visit-cell a").scrollIntoViewIfNeeded();
        var box = page.locator(".visit-cell").boundingBox();
        double quarter = box.height / 4;
        page.mouse().move(box.x + 60, box.y + 2.5 * quarter);
        page.mouse().down();
        page.mouse().move(box.x + 60, box.y + 3 * quarter);
        page.mouse().move(box.x + 60, box.y + 3.5 * quarter);
        page.mouse().up();
        page.waitForSelector(".moved");
        assertTrue(where(page).contains("1 June, 11:15"), where(page));
        // on the week to the row of somebody else, two days on, at the same time
        page.navigate(studio() + "/desk/week?day=2027-06-01");
        page.dragAndDrop(
                "tr[data-resource='t/therapist-2'] .in-week",
                "tr[data-resource='t/therapist-4'] td >> nth=3");
        page.waitForSelector(".moved");
        assertTrue(where(page).contains("3 June, 11:15, Therapist 1 and Therapist 4"), where(page));
        page.click("text=Put it back");
        page.waitForSelector("text=1 June, 11:15, Therapist 1 and Therapist 2");
        // by room, a day on: who works there stays
        page.click("text=By room");
        page.waitForSelector("tr[data-resource='r/room-1']");
        page.locator(".in-week").focus();
        for (String each : List.of("m", "ArrowRight", "Enter")) {
            page.keyboard().press(each);
        }
        page.waitForSelector("text=2 June, 11:15, Therapist 1 and Therapist 2");
        assertEquals(1, page.locator("tr[data-resource^='r/'] .in-week:focus").count());
        page.locator(".in-week").first().click();
        callOff(page);
        assertEquals(List.of(), amiss());
    }

    @Test
    void aVisitIsCarriedOnTheSheetByTheArrowsAndKeepsTheFocus() {
        Page page = desk();
        book(page);
        page.navigate(studio() + "/desk?by=therapist&day=2027-06-01");
        page.locator("a[draggable=true]").first().focus();
        page.keyboard().press("m");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Escape");
        assertEquals(0, page.locator(".ghost").count());
        page.keyboard().press("m");
        for (String each : List.of("Down", "Down", "Right", "Right")) {
            page.keyboard().press("Arrow" + each);
        }
        assertEquals("11:30, Therapist 3", page.textContent("#drawn"));
        page.keyboard().press("Enter");
        page.waitForSelector(".moved");
        assertTrue(where(page).contains("1 June, 11:30, Therapist 3 and Therapist 2"), where(page));
        assertEquals(
                "Cleo and Dan",
                page.evaluate("document.activeElement.querySelector('b').textContent"));
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/visits/*");
        callOff(page);
        assertEquals(List.of(), amiss());
    }

    @Test
    void anEmptyPlaceOnTheSheetOpensTheFormThereAndWhatWasChosenStaysWhenItCannotBe() {
        Page page = desk();
        book(page);
        String visit = page.url();
        page.navigate(studio() + "/desk?by=therapist&day=2027-06-01");
        page.locator("tr[data-start='2027-06-01T10:15:00Z'] td.is-free >> nth=0").click();
        page.waitForURL("**/desk/book?*");
        assertEquals("2027-06-01", page.inputValue("input[name=day]"));
        assertEquals("11:15", page.inputValue("input[name=time]"));
        assertEquals("therapist-3", page.inputValue("select[name=t1]"));
        page.selectOption("select[name=t2]", "therapist-2"); // who works with Cleo then
        page.fill("input[name=name1]", "Eve");
        page.fill("input[name=name2]", "Finn");
        page.click("button.lit");
        page.waitForSelector("[role=alert]");
        assertEquals("therapist-3", page.inputValue("select[name=t1]"));
        assertEquals("therapist-2", page.inputValue("select[name=t2]"));
        var near = page.locator("button[name=instead]").first();
        String said = near.textContent();
        near.click();
        page.waitForURL("**/desk/visits/*");
        String lead = page.textContent("p.lead").replaceAll("\\s+", " ");
        for (String each : List.of(said.substring(said.lastIndexOf(',') + 2).split(" and ", -1))) {
            assertTrue(lead.contains(each), said + " is not " + lead);
        }
        callOff(page);
        page.navigate(visit);
        callOff(page);
        assertEquals(List.of(), amiss());
    }
}
