// SPDX-License-Identifier: Apache-2.0
package adagio.pulse.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adagio.pulse.Origin;
import adagio.pulse.Rates;
import adagio.pulse.Reference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class MarkupTest {
    private static final String APPLE_START =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE HealthData [
            <!-- HealthKit Export > [ -->
            <!ELEMENT HealthData (ExportDate,Me,(Record)*)>
            <!ATTLIST Record type CDATA #REQUIRED>
            ]>
            <HealthData locale="en_GB">
            """;

    private static String apple(int i) {
        return """
            <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Ana&#8217;s &amp; co" unit="count/min" startDate="2026-11-21 21:%02d:%02d +0100" value="%d"/>
            """
                .formatted(i * 5 / 60 % 60, i * 5 % 60, 60 + i % 30);
    }

    private static String tcx() {
        var text = new StringBuilder();
        text.append("<TrainingCenterDatabase xmlns=\"x\"><Activities><Activity><Lap>");
        text.append("<AverageHeartRateBpm><Value>88</Value></AverageHeartRateBpm><Track>");
        for (int i = 0; i < 30; i++) {
            text.append("<Trackpoint><Time>2026-11-21T20:00:%02d.000Z</Time>".formatted(i));
            text.append("<ns3:HeartRateBpm><Value>%d</Value></ns3:HeartRateBpm>".formatted(60 + i));
            text.append("<Extensions><a:Watts>5</a:Watts></Extensions></Trackpoint>\n");
        }
        return text + "</Track></Lap></Activity></Activities></TrainingCenterDatabase>";
    }

    @Test
    void trackpointsOfTcxAreRead() {
        var rates = (Rates) Reference.recording(tcx());
        assertEquals(30, rates.trace().size());
        assertEquals(89, rates.trace().bpm(29));
        assertEquals(Instant.parse("2026-11-21T20:00:00Z"), ((Origin.At) rates.origin()).instant());
    }

    @Test
    void recordsOfAppleHealthAreReadInAnyOrder() {
        var text = new StringBuilder(APPLE_START);
        for (int i = 99; i >= 0; i--) {
            text.append(apple(i));
        }
        text.append("<Record type=\"HKQuantityTypeIdentifierStepCount\" value=\"many\"/>");
        var rates = (Rates) Reference.recording(text + "</HealthData>");
        assertEquals(100, rates.trace().size());
        assertEquals(61, rates.trace().bpm(1));
        assertEquals(Instant.parse("2026-11-21T20:00:00Z"), ((Origin.At) rates.origin()).instant());
    }

    @Test
    void anArchiveIsReadByWhatIsInIt() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("apple_health_export/export_cda.xml"));
            zip.write("<ClinicalDocument/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("apple_health_export/Other.xml"));
            zip.write("<ClinicalDocument/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("apple_health_export/Export.xml"));
            zip.write(
                    (APPLE_START + apple(1) + apple(2) + "</HealthData>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(2, Reference.recording(zipped.toByteArray(), Asked.USUAL).trace().size());
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(FitFile.rates(false).whole());
        }
        assertEquals(20, Reference.recording(packed.toByteArray(), Asked.USUAL).trace().size());
    }

    @Test
    void anEntityIsRefusedWhereItIsDeclared() {
        String bomb =
                "<!DOCTYPE HealthData [\n<!ENTITY a \"aaaaaaaaaa\">\n<!ENTITY b \"&a;&a;\">]><HealthData>&b;</HealthData>";
        assertEquals(
                "line 2: the document declares an entity; such files are refused",
                Reference.refusal(bomb));
        assertTrue(Reference.refusal("<HealthData>&b;</HealthData>").contains("&b;"));
        assertTrue(
                Reference.refusal("<HealthData><Record type=\"&x;\"/></HealthData>")
                        .contains("&x;"));
    }

    @Test
    void anEarlyEndAndADeepOneAreRefusedWithTheirLine() {
        assertTrue(Reference.refusal(APPLE_START + apple(1)).contains("the file ends inside"));
        assertTrue(Reference.refusal("<HealthData>" + "<a>".repeat(200)).contains("100 deep"));
        assertTrue(Reference.refusal("<gpx></gpx>").contains("the document is a <gpx>"));
        assertTrue(Reference.refusal("<HealthData></HealthData>").contains("no heart rate in it"));
        var cut = tcx().substring(0, 2000).getBytes(StandardCharsets.UTF_8);
        var read =
                assertInstanceOf(
                        Reading.Read.class, Reference.reading(cut, new Asked(true, false)));
        assertTrue(read.notes().getFirst().startsWith("salvaged what comes before line"));
    }

    @Test
    void aLongExportIsReadInTheMemoryOfAShortOne() throws IOException {
        byte[] start = APPLE_START.getBytes(StandardCharsets.UTF_8);
        byte[] other =
                "<Record type=\"HKQuantityTypeIdentifierStepCount\" value=\"12\"/>\n"
                        .repeat(1000)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] end = (apple(1) + apple(2) + "</HealthData>").getBytes(StandardCharsets.UTF_8);
        long bytes = start.length + 300L * other.length + end.length;
        var in =
                new InputStream() {
                    private long at;

                    @Override
                    public int read() {
                        long here = at;
                        at++;
                        if (here < start.length) {
                            return start[(int) here];
                        }
                        if (here < bytes - end.length) {
                            return other[(int) ((here - start.length) % other.length)];
                        }
                        return here < bytes ? end[(int) (here - bytes + end.length)] : -1;
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        int count = 0;
                        while (count < length && at < bytes) {
                            buffer[offset + count] = (byte) read();
                            count++;
                        }
                        return count == 0 ? -1 : count;
                    }
                };
        var read = assertInstanceOf(Reading.Read.class, Recordings.read(in, Asked.USUAL));
        assertEquals(2, read.recording().trace().size());
    }

    private static byte[] swelling(String name, String start) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 80; i++) {
                zip.write(blanks);
            }
        }
        return zipped.toByteArray();
    }

    @Test
    void anArchiveThatSwellsWithoutEndIsStoppedAlsoWhereItIsPassedOver() throws IOException {
        for (byte[] file :
                List.of(
                        swelling("export.xml", "<HealthData>"),
                        swelling("export.xml", "Dear diary"),
                        swelling("picture.png", "anything"))) {
            var refused =
                    assertInstanceOf(Reading.Refused.class, Reference.reading(file, Asked.USUAL));
            assertTrue(refused.faults().toString().contains("200 times"), refused.toString());
        }
    }
}
