// SPDX-License-Identifier: Apache-2.0
package adagio.server.below;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkupTest {
    private static final Below BELOW = new Below("/adagio");

    private static void stays(String page) {
        assertEquals(page, BELOW.page(page));
    }

    @Test
    void everyAddressOfThisHouseGetsThePath() {
        assertEquals(
                "<a href=\"/adagio/\">/</a><form method=post action='/adagio/lamp' ><img"
                        + " src=/adagio/x.svg><button formaction = \"/adagio/keep\"></button></form>",
                BELOW.page(
                        "<a href=\"/\">/</a><form method=post action='/lamp' ><img"
                                + " src=/x.svg><button formaction = \"/keep\"></button></form>"));
        for (String name : Markup.ADDRESSES) {
            assertEquals(
                    "<p " + name + "=\"/adagio/with/A?b=/c\" hidden>",
                    BELOW.page("<p " + name + "=\"/with/A?b=/c\" hidden>"));
        }
        assertEquals("<A HREF=\"/adagio/x\"/>", BELOW.page("<A HREF=\"/x\"/>"));
    }

    @Test
    void whatPeopleTypedStaysAsItIs() {
        stays("<input name=\"line\" value=\"/play/x\"><p title=\"/x\">href=\"/x\" and /y</p>");
        stays("<input value=\"&lt;a href=&#34;/x&#34;&gt;\">");
        stays("<input value='<a href=\"/x\">'>");
        stays("<input value=\"> <a href='/x'>\">");
        stays("<textarea><a href=\"/x\"></textarea><title><a href=\"/x\"></title>");
        stays("<!-- <a href=\"/x\"> --><script>'<a href=\"/x\">'</script>");
        stays("5 < 6 <> </a href=\"/x\"> <3 <");
        stays("<a nohref=\"/x\" data-said=\"/x\" aria-label=\"/x\" placeholder=\"/x\">");
    }

    @Test
    void whatIsElsewhereStaysAsItIs() {
        stays(
                "<a href=\"https://doi.org/10\"><a href=\"#main\"><a href=\"//x\"><a href=\"?a=/b\">");
        stays("<a href=\"\"><a href><a href=><link rel=\"x\" href = \"x.css\">");
    }

    @Test
    void aPageThatBreaksOffStaysWhole() {
        var random = new Random(11);
        var pieces =
                List.of("<a ", "href=", "\"", "'", "/x", ">", "<!--", "-->", "<script", "</", " ");
        for (int i = 0; i < 20_000; i++) {
            var page = new StringBuilder();
            for (int n = random.nextInt(9); n > 0; n--) {
                page.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertEquals(page.toString(), BELOW.page(page.toString()).replace("/adagio", ""));
        }
    }

    @Test
    void aHouseWithANameOfItsOwnSendsWhatWasWritten() {
        String page = "<a href=\"/\">";
        assertSame(page, Below.NOTHING.page(page));
    }
}
