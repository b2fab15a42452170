// SPDX-License-Identifier: Apache-2.0
package adagio.server.metrics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MetricsTest {
    private final Metrics metrics = new Metrics();

    @Test
    void aRouteIsCountedByItsPatternInBucketsThatGrow() {
        metrics.answered("/play/{evening}", 200, 3_000_000);
        metrics.answered("/play/{evening}", 204, 40_000_000);
        metrics.answered("/play/{evening}", 404, 1);
        String text = metrics.text();
        String twos = "adagio_request_seconds_%s{route=\"/play/{evening}\",status=\"2xx\"%s} ";
        assertTrue(text.contains(twos.formatted("bucket", ",le=\"0.0025\"") + "0\n"), text);
        assertTrue(text.contains(twos.formatted("bucket", ",le=\"0.005\"") + "1\n"), text);
        assertTrue(text.contains(twos.formatted("bucket", ",le=\"+Inf\"") + "2\n"), text);
        assertTrue(text.contains(twos.formatted("count", "") + "2\n"), text);
        assertTrue(text.contains(twos.formatted("sum", "") + "0.043\n"), text);
        assertTrue(text.contains("status=\"4xx\""), text);
        assertTrue(text.endsWith("# EOF\n"));
    }

    @Test
    void whatNoRouteKnowsIsNotRepeated() {
        metrics.answered("", 404, 1);
        metrics.answered("/play/Ana-and-Ben\"}", 404, 1);
        String text = metrics.text();
        assertTrue(text.contains("route=\"other\",status=\"4xx\"} 2\n"), text);
        assertFalse(text.contains("Ana"), text);
    }

    @Test
    void jobsAndWhatIsNowAreThere() {
        metrics.job("offers", true);
        metrics.job("offers", false);
        metrics.job("offers", true);
        metrics.gauge("adagio_database_used", () -> 3);
        String text = metrics.text();
        assertTrue(text.contains("adagio_jobs_total{job=\"offers\",well=\"true\"} 2\n"), text);
        assertTrue(text.contains("adagio_database_used 3.0\n"), text);
        assertTrue(text.contains("adagio_memory_used_bytes "), text);
        assertThrows(IllegalArgumentException.class, () -> metrics.gauge("ana@home", () -> 1));
    }
}
