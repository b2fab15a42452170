// SPDX-License-Identifier: Apache-2.0
package adagio.guide.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/// How a program reads the sheet aloud: headings, paragraphs, and pictures by their words, in the
/// order in which they are drawn (ISO 32000-2, 14.7 and 14.8). Rows of the table are paragraphs.
final class Tags {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement("Document", root);
    private final Map<Integer, PDParentTreeValue> parents = new TreeMap<>();

    /// What the page's marks belong to, by their number.
    private COSArray owners = new COSArray();

    private PDPage page = new PDPage();
    private String role = "P";
    private String words = "";

    /// The element that is being filled; none until something is marked.
    private final List<PDStructureElement> open = new ArrayList<>();

    /// Begins a page.
    ///
    /// @param next what is marked from now on lies on it
    void page(PDPage next) {
        page = next;
        owners = new COSArray();
        page.setStructParents(parents.size());
        parents.put(parents.size(), new PDParentTreeValue(owners));
        next("P");
    }

    /// Begins an element.
    ///
    /// @param what `P`, `H1`, `H2`
    void next(String what) {
        next(what, "");
    }

    /// Begins an element that is read as other words than those in it.
    ///
    /// @param what such as `Figure`
    /// @param instead the words, empty for none
    void next(String what, String instead) {
        role = what;
        words = instead;
        open.clear();
    }

    /// What is being filled.
    ///
    /// @return such as `P`
    String role() {
        return role;
    }

    /// Something more belongs to the element.
    ///
    /// @return its number on the page
    int mark() {
        if (open.isEmpty()) {
            PDStructureElement element = new PDStructureElement(role, whole);
            element.setPage(page);
            if (!words.isEmpty()) {
                element.setAlternateDescription(words);
            }
            whole.appendKid(element);
            open.add(element);
        }
        int number = owners.size();
        open.getFirst().appendKid(number);
        owners.add(open.getFirst().getCOSObject());
        return number;
    }

    /// Puts the whole into the document.
    ///
    /// @param document its pages are drawn
    void into(PDDocument document) {
        root.appendKid(whole);
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
        document.getDocumentCatalog().setStructureTreeRoot(root);
    }
}
