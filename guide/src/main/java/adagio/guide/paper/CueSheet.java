// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import adagio.guide.paper.SheetTable.Block;
import adagio.guide.paper.SheetTable.Density;
import adagio.guide.picture.Palette;
import adagio.score.Score;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// The printed sheet: one to three pages that two people follow by lamplight, without the sound.
///
/// A4, with margins that print on Letter too. Equal scores give equal bytes.
public final class CueSheet {

    private static final int MOST_PAGES = 3;
    private static final double TOP = 46;
    private static final double BOTTOM = 770;

    private final SheetPlan plan;
    private final PrintFonts fonts;

    private CueSheet(SheetPlan plan, PrintFonts fonts) {
        this.plan = plan;
        this.fonts = fonts;
    }

    /// Writes the sheet of a score that has no name.
    ///
    /// @param score any
    /// @param out is written to and not closed
    /// @throws IOException when it cannot be written
    public static void write(Score score, OutputStream out) throws IOException {
        write(score, "", out);
    }

    /// Writes the sheet of a score.
    ///
    /// @param score any
    /// @param name such as `The first ritual`; empty for none
    /// @param out is written to and not closed
    /// @throws IOException when it cannot be written
    /// @throws IllegalArgumentException when a path names a region that the drawing does not know
    public static void write(Score score, String name, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            SheetPlan plan = SheetPlan.of(score);
            String length = SheetWords.sentence(length(score.seconds())) + ", " + plan.form() + ".";
            CueSheet sheet = new CueSheet(plan, PrintFonts.in(document));
            sheet.draw(document, name.isEmpty() ? length : name, name.isEmpty() ? "" : length);
            String title = name.isEmpty() ? length.substring(0, length.length() - 1) : name;
            document.getDocumentInformation().setTitle(title + " \u00b7 Adagio");
            document.getDocumentCatalog().setLanguage("en");
            PDViewerPreferences view = new PDViewerPreferences(new COSDictionary());
            view.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(view);
            document.setDocumentId(1L);
            document.save(out);
        }
    }

    private static String length(int seconds) {
        int minutes = Math.max(1, Math.round(seconds / 60f));
        return SheetWords.count(minutes) + (minutes == 1 ? " minute" : " minutes");
    }

    private void draw(PDDocument document, String title, String subtitle) throws IOException {
        List<List<Block>> pages = fitting(title, subtitle);
        Tags tags = new Tags();
        for (int i = 0; i < pages.size(); i++) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            tags.page(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                PdfPen pen = new PdfPen(content, PDRectangle.A4.getHeight(), fonts, tags);
                double y = TOP;
                for (Block block : pages.get(i)) {
                    pen.reads("P");
                    block.paint().at(pen, y);
                    y += block.height();
                }
                int number = i + 1;
                pen.aside(() -> foot(pen, number, pages.size()));
            }
        }
        tags.into(document);
    }

    /// Two pages when every stroke can be told in full on them, else three, else closer rows; small
    /// places are shown larger while strokes are told too.
    private List<List<Block>> fitting(String title, String subtitle) {
        SheetFront front = new SheetFront(fonts);
        Block head = front.head(title, subtitle, plan.form());
        CloserLooks looks = new CloserLooks(fonts, plan.pictures());
        double room = BOTTOM - TOP - head.height();
        List<Block> first = new ArrayList<>(List.of(head));
        List<Block> closer = new ArrayList<>();
        if (looks.all()) {
            first.add(looks.large(room));
        } else if (!plan.pictures().isEmpty()) {
            first.add(front.bodies(plan.pictures(), room));
            closer.addAll(looks.row());
        }
        for (int most = MOST_PAGES - 1; most <= MOST_PAGES; most++) {
            for (Density density : Density.ALL) {
                boolean told = density.told() != SheetTable.Told.NAMED;
                if (most == MOST_PAGES || density.told() == SheetTable.Told.IN_FULL) {
                    var pages = pages(density, first, told ? closer : List.of());
                    if (pages.size() <= most) {
                        return pages;
                    }
                }
            }
        }
        return pages(Density.ALL.getLast(), first, List.of());
    }

    private List<List<Block>> pages(Density density, List<Block> front, List<Block> closer) {
        List<List<Block>> pages = new ArrayList<>(List.of(new ArrayList<>(front)));
        List<Block> table = new ArrayList<>();
        double left = BOTTOM - TOP - height(front);
        (height(closer) <= left ? pages.getFirst() : table).addAll(closer);
        for (SheetPlan.Section section : plan.sections()) {
            Palette palette = Palette.of(section.giver()).onPaper();
            table.addAll(new SheetTable(fonts, density, plan.shared(), palette).blocks(section));
        }
        flow(table, pages);
        return pages;
    }

    private static double height(List<Block> blocks) {
        return blocks.stream().mapToDouble(Block::height).sum();
    }

    /// Fills page after page; what announces something stays with it.
    private static void flow(List<Block> blocks, List<List<Block>> pages) {
        double y = BOTTOM;
        for (int i = 0; i < blocks.size(); i++) {
            double together = blocks.get(i).height();
            for (int j = i; j + 1 < blocks.size() && blocks.get(j).withNext(); j++) {
                together += blocks.get(j + 1).height();
            }
            if (y + together > BOTTOM) {
                pages.add(new ArrayList<>());
                y = TOP;
            }
            pages.getLast().add(blocks.get(i));
            y += blocks.get(i).height();
        }
    }

    private void foot(PdfPen pen, int page, int pages) throws IOException {
        Ink ink = new Ink(fonts.plain(), Ink.SMALLEST, Ink.SOFT);
        pen.text(ink, SheetTable.LEFT, 792, "Say stop, or tap twice, and everything stops.");
        String count = pages == 1 ? "Adagio" : "Adagio · " + page + " of " + pages;
        pen.text(ink, SheetTable.RIGHT - ink.width(count), 792, count);
    }
}
