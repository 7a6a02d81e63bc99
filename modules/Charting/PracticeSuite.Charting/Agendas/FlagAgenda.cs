using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Flags;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Agendas;

/// <summary>Flags that are critical or urgent and not over yet (K-083).</summary>
internal sealed class FlagAgenda(ChartingDbContext db, FlagErrata errata, IAccess access, TimeProvider clock) : IAgendaSource
{
    public AgendaReason Reason => AgendaReason.OpenFlag;

    public async Task<IReadOnlyList<AgendaLine>> ReadAsync(AgendaScope scope, CancellationToken cancellationToken)
    {
        if (!access.May(ChartingPermissions.Flags.View))
            return [];
        var ids = scope.PatientIds;
        var open = await db.Set<UrgentFlag>().AsNoTracking().Include(flag => flag.Lines).AsSingleQuery().Where(flag => ids.Contains(flag.PatientId)
            && (flag.State == FlagState.Open || flag.State == FlagState.Acknowledged) && (flag.Level == FlagLevel.Critical || flag.Level == FlagLevel.Urgent)).ToListAsync(cancellationToken);
        var inError = await errata.ReadAsync(open, cancellationToken);
        return
        [
            .. open.OrderByDescending(flag => flag.Level).ThenBy(flag => flag.State).ThenBy(flag => flag.OpenSince)
                .Select(flag => new AgendaLine(flag.PatientId, Reason, FlagBrief.OpenText(FlagShown.Of(flag, access.Caller.UserId, clock.GetUtcNow(), inError)), "?part=flags")),
        ];
    }
}
