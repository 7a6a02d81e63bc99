using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Testing;

public static class AuditedActs
{
    /// <summary>What the audit trail calls the changes of a kind of thing, in alphabetical order: those of one instant have none.</summary>
    public static async Task<IReadOnlyList<AuditAction>> ActsOnAsync(this IOperations system, string objectType)
    {
        var page = await system.RunAsync<IAuditLog, AuditPage>((log, token) => log.GetPageAsync(new AuditFilter(Take: AuditFilter.MostRows), token));
        return
        [
            .. page.Rows.Where(row => row.ObjectType == objectType && row.Action is not (AuditAction.View or AuditAction.Search)).Select(row => row.Action)
                .OrderBy(act => act.ToString(), StringComparer.Ordinal),
        ];
    }
}
