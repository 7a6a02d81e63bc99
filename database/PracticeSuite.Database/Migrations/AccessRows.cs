using Microsoft.EntityFrameworkCore.Migrations;

namespace PracticeSuite.Database.Migrations;

/// <summary>
/// What the migration Access writes for patients who are there: whoever treated one is on the care team and sees the chart as before. A
/// new id and a day as an instant are said differently by each database, everything else in words that both know.
/// </summary>
internal static class AccessRows
{
    public static void RelateTheRows(this MigrationBuilder migration)
    {
        var isSqlite = migration.ActiveProvider.EndsWith("Sqlite", StringComparison.Ordinal);
        string Midnight(string day) => isSqlite ? $"{day} || ' 00:00:00'" : $"CAST({day} AS DATETIME(6))";
        var newId = isSqlite
            ? "UPPER(HEX(RANDOMBLOB(4)) || '-' || HEX(RANDOMBLOB(2)) || '-' || HEX(RANDOMBLOB(2)) || '-' || HEX(RANDOMBLOB(2)) || '-' || HEX(RANDOMBLOB(6)))"
            : "UNHEX(REPLACE(UUID(), '-', ''))";
        migration.Sql("INSERT INTO charting_care_teams (id, practice_id, version) SELECT id, practice_id, 1 FROM charting_patients");
        migration.Sql($"""
            INSERT INTO charting_care_team_members (id, practice_id, patient_id, staff_id, part, is_primary, begins_at, ends_at)
            SELECT {newId}, treats.practice_id, treats.patient_id, treats.staff_id,
                CASE WHEN staff.credential IN ('MD', 'DO', 'NP', 'PMHNP', 'PA', 'CNS', 'CNM') THEN 'Prescriber'
                    WHEN staff.credential IN ('CP', 'CSW', 'LCSW', 'MFT', 'MHC', 'LPC', 'LMHC', 'LMSW', 'AMFT', 'LPCA') THEN 'Therapist'
                    WHEN staff.credential IN ('RN', 'LPN', 'PharmD', 'MedicalAssistant', 'PeerSpecialist', 'CareCoordinator') THEN 'CareCoordinator'
                    ELSE 'Other' END,
                0, treats.begins_at, NULL
            FROM (
                SELECT found.practice_id, found.patient_id, found.staff_id, MIN(found.begins_at) AS begins_at
                FROM (
                    SELECT practice_id, patient_id, billing_practitioner_id AS staff_id, {Midnight("first_day")} AS begins_at FROM coordination_enrollments
                    UNION ALL
                    SELECT practice_id, patient_id, designated_member_id, {Midnight("first_day")} FROM coordination_enrollments
                    UNION ALL
                    SELECT past.practice_id, enrollment.patient_id, past.staff_id, {Midnight("enrollment.first_day")}
                    FROM coordination_past_members AS past JOIN coordination_enrollments AS enrollment ON enrollment.id = past.enrollment_id
                    UNION ALL
                    SELECT practice_id, patient_id, staff_id, started_at FROM coordination_entries WHERE is_latest = 1 AND voided = 0
                    UNION ALL
                    SELECT practice_id, patient_id, practitioner_id, {Midnight("visited_on")} FROM scheduling_visits
                ) AS found
                WHERE found.staff_id IS NOT NULL
                GROUP BY found.practice_id, found.patient_id, found.staff_id
            ) AS treats
            JOIN identity_staff AS staff ON staff.id = treats.staff_id AND staff.practice_id = treats.practice_id
            JOIN charting_patients AS patient ON patient.id = treats.patient_id AND patient.practice_id = treats.practice_id
            WHERE staff.employed_to IS NULL OR staff.employed_to >= CURRENT_DATE
            """);
        // The row of a membership and the relationship that it is the reason for share their id here; later ones do not.
        migration.Sql("""
            INSERT INTO platform_relationships (id, practice_id, kind, source_id, patient_id, staff_id, begins_at, ends_at)
            SELECT id, practice_id, 'CareTeam', id, patient_id, staff_id, begins_at, ends_at FROM charting_care_team_members
            """);
        migration.Sql($"""
            INSERT INTO platform_staff_links (id, practice_id, kind, source_id, staff_id, for_staff_id, begins_at, ends_at)
            SELECT {newId}, practice_id, 'Supervision', id, supervisor_id, id, {Midnight("employed_from")}, NULL
            FROM identity_staff WHERE supervisor_id IS NOT NULL
            """);
    }
}
