using Microsoft.EntityFrameworkCore.Migrations;

namespace PracticeSuite.Database.Migrations;

/// <summary>
/// What the migration Roots does to rows that are there, in words that both databases know: after its tables, before its foreign keys.
/// What stood under its patient alone gets the root that now guards it.
/// </summary>
internal static class RootRows
{
    public static void RootTheRows(this MigrationBuilder migration)
    {
        Root(migration, "charting_plans", "charting_plan_versions");
        Root(migration, "charting_diagnosis_lists", "charting_diagnoses");
        Root(migration, "billing_patient_coverages", "billing_coverages");
        migration.Sql("UPDATE coordination_enrollments SET service_first_day = first_day");
    }

    private static void Root(MigrationBuilder migration, string root, string rows) => migration.Sql(
        $"INSERT INTO {root} (id, practice_id, version) SELECT patient_id, MIN(practice_id), 1 FROM {rows} GROUP BY patient_id");
}
