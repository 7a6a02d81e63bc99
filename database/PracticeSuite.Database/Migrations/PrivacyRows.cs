using Microsoft.EntityFrameworkCore.Migrations;

namespace PracticeSuite.Database.Migrations;

/// <summary>
/// What the migration PrivacyAndPart2 writes for rows that are there: everything about a patient of a Part 2 program carries its label (in a
/// unit's practice nobody is of it until Staff says who), a practice that is one as a whole has everybody in it, and consents for treatment,
/// payment and operations open what they opened.
/// </summary>
internal static class PrivacyRows
{
    private static readonly string[] Labelled =
    [
        "billing_claims", "billing_month_results", "billing_month_run_changes", "billing_other_services", "billing_superbills", "billing_tasks",
        "charting_care_team_members", "charting_consents", "charting_diagnoses", "charting_plan_reviews", "charting_plan_versions", "charting_scale_results",
        "coordination_entries", "coordination_timers", "scheduling_hospital_stays", "scheduling_visits",
    ];

    public static void LabelTheRows(this MigrationBuilder migration)
    {
        var isSqlite = migration.ActiveProvider.EndsWith("Sqlite", StringComparison.Ordinal);
        var newId = isSqlite
            ? "UPPER(HEX(RANDOMBLOB(4)) || '-' || HEX(RANDOMBLOB(2)) || '-' || HEX(RANDOMBLOB(2)) || '-' || HEX(RANDOMBLOB(2)) || '-' || HEX(RANDOMBLOB(6)))"
            : "UNHEX(REPLACE(UUID(), '-', ''))";
        // A consent holds to the end of its last day wherever the practice is; a day more is never too short.
        var dayAfter = isSqlite ? "DATE(expires_on, '+2 days') || ' 00:00:00'" : "CAST(DATE_ADD(expires_on, INTERVAL 2 DAY) AS DATETIME(6))";
        migration.Label(Labelled);
        migration.Sql($"""
            INSERT INTO platform_part2_members (id, practice_id, staff_id, begins_at, ends_at)
            SELECT {newId}, practice_id, NULL, '1970-01-01 00:00:00', NULL FROM identity_practices WHERE part2_program = 'WholePractice'
            """);
        migration.Sql("UPDATE charting_consents SET part2_purposes = 7 WHERE kind = 'Part2Tpo'");
        migration.Sql($"""
            INSERT INTO platform_part2_consents (id, practice_id, source_id, patient_id, for_treatment, for_payment, for_operations, begins_at, ends_at)
            SELECT {newId}, practice_id, id, patient_id, 1, 1, 1, given_at,
                CASE WHEN revoked_at IS NULL OR revoked_at > {dayAfter} THEN {dayAfter} ELSE revoked_at END
            FROM charting_consents WHERE kind = 'Part2Tpo'
            """);
    }

    /// <summary>Restrictions held from the day on which they came; what was asked about the program's patients is the program's.</summary>
    public static void DateAndLabelTheRequests(this MigrationBuilder migration)
    {
        migration.Sql("UPDATE privacy_restriction_requests SET begins_on = received_on");
        // The log kept a copy under its request until now.
        migration.Sql("UPDATE privacy_access_requests SET disclosure_id = id WHERE copied_at IS NOT NULL AND recipient IS NOT NULL");
        migration.Label("privacy_amendment_requests", "privacy_restriction_requests", "privacy_held_items");
    }

    /// <summary>
    /// What is kept from the insurer says whether a request keeps it, or the desk; what was asked before requests kept anything holds from its
    /// first day.
    /// </summary>
    public static void KeepFromInsurer(this MigrationBuilder migration)
    {
        const string Asked = "kind = 'PaidInFull' AND state IN ('Open', 'Granted') AND ended_on IS NULL AND ends_on IS NULL";
        migration.Sql("UPDATE charting_patients SET is_restriction_requested = 1 WHERE disclosure_restriction_reason IN ('Paid in full', 'Paid in full; restriction agreed to')");
        migration.Sql($"""
            UPDATE charting_patients SET is_restriction_requested = 1, disclosure_restriction_reason = 'Paid in full',
                disclosure_restricted_on = (SELECT MIN(begins_on) FROM privacy_restriction_requests AS r WHERE r.patient_id = charting_patients.id AND r.practice_id = charting_patients.practice_id AND {Asked})
            WHERE disclosure_restricted_on IS NULL
                AND EXISTS (SELECT 1 FROM privacy_restriction_requests AS r WHERE r.patient_id = charting_patients.id AND r.practice_id = charting_patients.practice_id AND {Asked})
            """);
    }

    private static void Label(this MigrationBuilder migration, params IEnumerable<string> tables)
    {
        foreach (var table in tables)
        {
            migration.Sql($"""
                UPDATE {table} SET is_part2 = 1
                WHERE practice_id IN (SELECT practice_id FROM identity_practices WHERE part2_program = 'WholePractice')
                    OR (patient_id IN (SELECT id FROM charting_patients WHERE is_part2_record = 1)
                        AND practice_id IN (SELECT practice_id FROM identity_practices WHERE part2_program = 'Unit'))
                """);
        }
    }
}
