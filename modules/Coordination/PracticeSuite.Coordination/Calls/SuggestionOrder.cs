using PracticeSuite.Charting.Contracts.Agendas;

namespace PracticeSuite.Coordination.Calls;

/// <summary>Which patients a call is suggested for first. Pure.</summary>
internal static class SuggestionOrder
{
    /// <param name="found">Reasons, of each kind the most pressing first.</param>
    public static IReadOnlyList<IGrouping<Guid, AgendaLine>> Of(IReadOnlyList<AgendaLine> found) =>
        [.. found.Index().OrderBy(line => line.Item.Reason).ThenBy(line => line.Index).Select(line => line.Item).GroupBy(line => line.PatientId).OrderBy(RankOf)];

    /// <summary>Who is short of minutes and nothing else comes last: minutes alone are no reason to talk.</summary>
    private static int RankOf(IGrouping<Guid, AgendaLine> patient) => patient.Select(line => line.Reason).ToHashSet() switch
    {
        var reasons when reasons.Contains(AgendaReason.OverdueContact) => 0,
        var reasons when reasons.Contains(AgendaReason.NearThreshold) => reasons.Count > 1 ? 1 : 3,
        _ => 2,
    };
}
