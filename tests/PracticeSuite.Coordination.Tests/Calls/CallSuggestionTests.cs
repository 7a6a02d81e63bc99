using PracticeSuite.Charting.Contracts.Agendas;
using PracticeSuite.Coordination.Calls;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Calls;

public sealed class CallSuggestionTests
{
    private static readonly Guid[] People = [House.Lcsw.Id, House.Pmhnp.Id];

    [Fact, Trait("Rule", "K-083"), Trait("Rule", "B-213")]
    public void First_who_is_overdue_then_who_is_short_of_minutes_with_a_reason_and_minutes_alone_last()
    {
        var (overdue, needy, changed, minutes) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());

        var order = SuggestionOrder.Of(
        [
            Line(minutes, AgendaReason.NearThreshold), Line(needy, AgendaReason.NearThreshold), Line(changed, AgendaReason.OpenFlag), Line(needy, AgendaReason.WorseScore),
            Line(overdue, AgendaReason.OverdueContact),
        ]);

        Assert.Equal([overdue, needy, changed, minutes], order.Select(one => one.Key));
        Assert.Equal([AgendaReason.WorseScore, AgendaReason.NearThreshold], order[1].Select(line => line.Reason));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-031"), Trait("Rule", "P-120")]
    public async Task A_call_that_is_being_booked_is_suggested_for_whom_its_people_share_and_the_caller_may_see(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Theo, "2026-06-01 09:00");
        host.Calls.Lines.Add(Line(House.Rosa, AgendaReason.MedicationChange));

        var shown = await SuggestAsync(host, PracticeRole.Therapist, House.Lcsw.Id);
        var desks = await SuggestAsync(host, PracticeRole.FrontDesk, House.FrontDesk.Id);
        var refusal = await Assert.ThrowsAsync<BusinessException>(() =>
            host.As(House.Lcsw).RunAsync<ICallSuggestions, IReadOnlyList<CallSuggestion>>((all, ct) => all.GetAsync([House.Lcsw.Id, House.Lcsw.Id], ct)));

        Assert.Equal([House.Theo, House.Rosa], shown.Select(one => one.PatientId));
        Assert.StartsWith("Contact overdue by ", Assert.Single(shown[0].Reasons), StringComparison.Ordinal);
        Assert.Contains(desks, one => one.PatientId == House.Theo);
        Assert.Equal("staffIds", refusal.Field);
    }

    private static Task<IReadOnlyList<CallSuggestion>> SuggestAsync(CareHost host, string role, Guid staff) =>
        host.Host.For(staff, role).RunAsync<ICallSuggestions, IReadOnlyList<CallSuggestion>>((all, ct) => all.GetAsync(People, ct));

    private static AgendaLine Line(Guid patient, AgendaReason reason) => new(patient, reason, $"{reason}", "?part=timeline");
}
