using Microsoft.EntityFrameworkCore.Migrations;

namespace PracticeSuite.Database.Migrations;

/// <summary>
/// What the migration Baseline does after its tables: no program, and nobody with a prompt, changes or deletes a row of the audit
/// trail or an anchor (P-143). The product never does. Whoever removes the triggers first can; that is what the chain and the anchors are for.
/// </summary>
internal static class TrailGuards
{
    public static void GuardTheTrail(this MigrationBuilder migration)
    {
        foreach (var table in new[] { "platform_audit", "platform_audit_anchors" })
        {
            migration.Sql(Trigger(migration, table, "UPDATE", "The audit trail is never changed."));
            migration.Sql(Trigger(migration, table, "DELETE", "The audit trail is never deleted."));
        }
    }

    private static string Trigger(MigrationBuilder migration, string table, string what, string refusal)
    {
        var head = $"CREATE TRIGGER {table}_no_{(what == "UPDATE" ? "update" : "delete")} BEFORE {what} ON {table}";
        return migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal)
            ? $"{head} BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
            : $"{head} FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '{refusal}'";
    }
}
