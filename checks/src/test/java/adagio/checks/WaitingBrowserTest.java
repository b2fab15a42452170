// SPDX-License-Identifier: Apache-2.0
package adagio.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The waiting list of a studio in a real browser.
class WaitingBrowserTest {
    private static Trial trial;

    @BeforeAll
    static void open() {
        trial = Trial.withStudio("a token for trying");
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    private static void join(Page page, String from, String to) {
        page.fill("#wait input[name=from]", from);
        page.fill("#wait input[name=to]", to);
        page.click("#wait button");
    }

    private static Page waiting() {
        Page page = trial.page();
        page.navigate(trial.address() + "/studios/sample?month=2027-08");
        page.click("#wait summary");
        page.fill("#wait-name1", "Ana");
        page.fill("#wait-email1", "wait.ana@example.org");
        page.fill("#wait-name2", "Ben");
        return page;
    }

    @Test
    void whoWouldWaitOnDaysThatAreNoneIsToldSoAndLosesNothingThatWasWritten() {
        Page page = waiting();
        join(page, "2027-08-20", "2027-08-10");
        page.waitForSelector("#wait[open] [role=alert]:has-text('not before the first')");
        assertEquals("Ana", page.inputValue("#wait-name1"));
        join(page, "2001-08-01", "2001-08-02");
        page.waitForSelector("#wait[open] [role=alert]:has-text('These days are over')");
        assertEquals("wait.ana@example.org", page.inputValue("#wait-email1"));
        join(page, "2027-08-20", "2027-08-21");
        page.waitForURL("**/waiting/*");
        assertEquals("A time is free for you.", page.textContent("h1"));
        page.click("button[value=leave]");
        page.waitForSelector("h1:has-text('You are off the list.')");
    }

    @Test
    void anOfferThatWasTakenLeadsToItsVisitWhateverBecameOfThat() {
        Page page = waiting();
        join(page, "2027-08-24", "2027-08-24");
        page.waitForURL("**/waiting/*");
        String address = page.url();
        page.click("a.lit");
        page.click("button[value=confirm]");
        page.waitForSelector("a.lit[href$='visit.ics']");
        page.navigate(address);
        assertTrue(page.textContent("h1").endsWith("You are expected."));
        page.click("summary:has-text('Call it off')");
        page.click("button:has-text('Call it off')");
        page.waitForSelector("h1:has-text('This time is free again.')");
        page.navigate(address);
        assertEquals("This time is free again.", page.textContent("h1"));
    }
}
