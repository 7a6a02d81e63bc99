using Microsoft.EntityFrameworkCore.Migrations;

namespace PracticeSuite.Database.Migrations;

/// <summary>What the migrations of the room for the team write for rows that are there.</summary>
internal static class TeamRows
{
    public static void TellProblemsAndParticipants(this MigrationBuilder migration)
    {
        var nobody = migration.ActiveProvider.EndsWith("Sqlite", StringComparison.Ordinal) ? "'00000000-0000-0000-0000-000000000000'" : "UNHEX(REPEAT('0', 32))";
        migration.Sql("UPDATE charting_diagnoses SET status = CASE WHEN resolved_on IS NULL THEN 'Active' ELSE 'Resolved' END");
        migration.Sql("""
            UPDATE coordination_thread_participants SET patient_id = (
                SELECT thread.patient_id FROM coordination_threads AS thread WHERE thread.id = coordination_thread_participants.thread_id)
            """);
        // A stand-in is let in where something ends it: the coverage, for the patients of whom they stand in for.
        migration.Sql($"DELETE FROM coordination_thread_participants WHERE in_place_of_id IS NOT NULL AND patient_id = {nobody}");
    }

    /// <summary>A plan that was signed when one signature was enough is active since then; nobody is asked for another of it (P-032).</summary>
    public static void KeepPlansActive(this MigrationBuilder migration) =>
        migration.Sql("UPDATE charting_plan_versions SET active_on = signed_on, active_at = signed_at WHERE signed_on IS NOT NULL");

    /// <summary>What was seen up to an instant is seen; nothing after it was shown.</summary>
    public static void KeepWhatWasSeen(this MigrationBuilder migration) => migration.Sql("UPDATE charting_seen SET shown = '[]', seen_at = seen_up_to");
}
