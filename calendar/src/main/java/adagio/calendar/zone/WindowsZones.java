// SPDX-License-Identifier: Apache-2.0
package adagio.calendar.zone;

import java.util.Map;
import java.util.stream.Collectors;

/// The names that Windows gives to time zones, for calendars that use them without explaining them.
public final class WindowsZones {
    private static final String TABLE =
            """
            UTC=UTC
            GMT Standard Time=Europe/London
            Greenwich Standard Time=Atlantic/Reykjavik
            W. Europe Standard Time=Europe/Berlin
            Central Europe Standard Time=Europe/Budapest
            Romance Standard Time=Europe/Paris
            Central European Standard Time=Europe/Warsaw
            E. Europe Standard Time=Europe/Chisinau
            GTB Standard Time=Europe/Bucharest
            FLE Standard Time=Europe/Kyiv
            Turkey Standard Time=Europe/Istanbul
            Russian Standard Time=Europe/Moscow
            Israel Standard Time=Asia/Jerusalem
            Egypt Standard Time=Africa/Cairo
            South Africa Standard Time=Africa/Johannesburg
            W. Central Africa Standard Time=Africa/Lagos
            E. Africa Standard Time=Africa/Nairobi
            Morocco Standard Time=Africa/Casablanca
            Arab Standard Time=Asia/Riyadh
            Arabian Standard Time=Asia/Dubai
            Iran Standard Time=Asia/Tehran
            Pakistan Standard Time=Asia/Karachi
            India Standard Time=Asia/Kolkata
            Nepal Standard Time=Asia/Kathmandu
            Bangladesh Standard Time=Asia/Dhaka
            SE Asia Standard Time=Asia/Bangkok
            China Standard Time=Asia/Shanghai
            Singapore Standard Time=Asia/Singapore
            Taipei Standard Time=Asia/Taipei
            W. Australia Standard Time=Australia/Perth
            Tokyo Standard Time=Asia/Tokyo
            Korea Standard Time=Asia/Seoul
            Cen. Australia Standard Time=Australia/Adelaide
            AUS Central Standard Time=Australia/Darwin
            AUS Eastern Standard Time=Australia/Sydney
            E. Australia Standard Time=Australia/Brisbane
            Tasmania Standard Time=Australia/Hobart
            New Zealand Standard Time=Pacific/Auckland
            Azores Standard Time=Atlantic/Azores
            E. South America Standard Time=America/Sao_Paulo
            Argentina Standard Time=America/Argentina/Buenos_Aires
            Pacific SA Standard Time=America/Santiago
            SA Pacific Standard Time=America/Bogota
            Newfoundland Standard Time=America/St_Johns
            Atlantic Standard Time=America/Halifax
            Eastern Standard Time=America/New_York
            US Eastern Standard Time=America/Indiana/Indianapolis
            Central Standard Time=America/Chicago
            Central Standard Time (Mexico)=America/Mexico_City
            Canada Central Standard Time=America/Regina
            Mountain Standard Time=America/Denver
            US Mountain Standard Time=America/Phoenix
            Pacific Standard Time=America/Los_Angeles
            Alaskan Standard Time=America/Anchorage
            Hawaiian Standard Time=Pacific/Honolulu
            """;
    private static final Map<String, String> NAMES =
            TABLE.lines()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private WindowsZones() {}

    /// The zone's ordinary name.
    ///
    /// @param name what a calendar says
    /// @return the same when Windows has no such name
    public static String ordinary(String name) {
        return NAMES.getOrDefault(name, name);
    }
}
