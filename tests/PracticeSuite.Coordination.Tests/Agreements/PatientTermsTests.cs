using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Tests.Messages;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Agreements;

public sealed class PatientTermsTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-010"), Trait("Rule", "K-013"), Trait("Rule", "K-030")]
    public async Task Either_sets_another_tier_with_a_reason_and_it_stays_who_and_why(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        host.House.Charts.Tiers[House.Rosa] = new TierFacts { Phq9 = 21 };
        await host.AgreedAsync();
        var shown = await host.TermsOfAsync(House.Lcsw, House.Rosa);
        Assert.Equal((ContactTier.HighRisk, "PHQ-9 21", 7), (shown.Tier, shown.Proposed.Why, shown.Due.EveryDays));

        await host.ChangeAsync(House.Pmhnp, shown, OwnTerms.None with { Tier = ContactTier.Stable }, reason: " ").ThrowsAsync(Check.Code);
        await host.ChangeAsync(House.Pmhnp, shown, OwnTerms.None with { Tier = ContactTier.Stable }, "seen daily at the clinic");
        var set = await host.TermsOfAsync(House.Lcsw, House.Rosa);
        await host.ChangeAsync(House.Lcsw, set, OwnTerms.None with { EveryDays = 10 }, "back to the proposal");
        var last = await host.TermsOfAsync(House.Lcsw, House.Rosa);

        Assert.Equal((ContactTier.Stable, ContactTier.HighRisk, 30), (set.Tier, set.Proposed.Tier, set.Due.EveryDays));
        Assert.Equal((ContactTier.HighRisk, 7, 2), (last.Tier, last.Due.EveryDays, last.Turn));
        Assert.Equal(
            [("back to the proposal", House.Lcsw.Id, host.Host.Clock.GetUtcNow()), ("seen daily at the clinic", House.Pmhnp.Id, host.Host.Clock.GetUtcNow())],
            last.History.Select(one => (one.Reason, one.SetById, one.SetAt)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-182"), Trait("Rule", "K-004")]
    public async Task Of_several_pairs_the_one_whose_lead_stands_in_the_head_of_the_chart_has_the_card(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Shared.Add(new(House.Rosa, House.Assistant.Id, House.Pmhnp.Id, Local("2026-08-01 09:00"), HasPrimary: false));
        host.House.Charts.Share(House.Rosa);
        await host.AgreedAsync();

        var pairs = await host.As(House.Lcsw).RunAsync<IPatientTermsAppService, IReadOnlyList<PatientTermsDto>>((terms, ct) => terms.GetAsync(House.Rosa, ct));
        var head = (await host.As(House.Lcsw).RunAsync<IChartCoordination, ChartCoordinationDto?>((all, ct) => all.GetAsync(House.Rosa, ct)))!;

        Assert.Equal([(House.Assistant.Id, false), (House.Lcsw.Id, true)], pairs.Select(one => (one.TherapistId, one.SpeaksForChart)));
        var speaking = pairs.Single(one => one.SpeaksForChart);
        Assert.Equal((head.TherapistId, head.PrescriberId, head.LeadId), (speaking.TherapistId, speaking.PrescriberId, speaking.InEffect.CrisisLeadId));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-010")]
    public async Task Of_two_who_change_at_once_the_second_is_told(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        var shown = await host.TermsOfAsync(House.Lcsw, House.Rosa);

        var ended = await Race.BetweenAsync(
            () => host.ChangeAsync(House.Lcsw, shown, OwnTerms.None with { Tier = ContactTier.HighRisk }), () => host.ChangeAsync(House.Pmhnp, shown, OwnTerms.None with { Tier = ContactTier.Maintenance }));
        await host.ChangeAsync(House.Lcsw, shown, OwnTerms.None).ThrowsAsync("Coordination:TermsChanged");

        Assert.Equal(["Coordination:TermsChanged"], ended.OfType<BusinessException>().Select(one => one.Code));
        Assert.Equal(1, await host.ReadAsync((db, ct) => db.PatientTerms.CountAsync(t => t.IsLatest, ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-018"), Trait("Rule", "P-120")]
    public async Task Only_the_two_set_it_and_only_of_whom_they_share(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        var shown = await host.TermsOfAsync(House.Lcsw, House.Rosa);

        await host.ChangeAsync(House.Assistant, shown, OwnTerms.None).ThrowsAsync("Coordination:NotOfPair");
        await host.ChangeAsync(House.Lcsw, shown with { PatientId = House.Theo }, OwnTerms.None).ThrowsAsync("Coordination:SharedPatientNotFound");
        await host.ChangeAsync(House.Lcsw, shown, OwnTerms.None with { CrisisLeadId = House.Lcsw.Id, BackupId = House.Lcsw.Id }).ThrowsAsync("Coordination:LeadIsBackup");
        await host.ChangeAsync(House.Lcsw, shown, OwnTerms.None with { EveryDays = 91 }).ThrowsAsync(Check.Code);
        await Assert.ThrowsAsync<AccessDeniedException>(() => host.TermsOfAsync(House.FrontDesk, House.Rosa));
        await Assert.ThrowsAsync<NoRelationshipException>(() => host.Host.For(Guid.CreateVersion7(), PracticeRole.Therapist)
            .RunAsync<IPatientTermsAppService, IReadOnlyList<PatientTermsDto>>((terms, ct) => terms.GetAsync(House.Rosa, ct)));
        Assert.False((await host.TermsOfAsync(House.Assistant, House.Rosa)).MayChange);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-010"), Trait("Rule", "P-082")]
    public async Task What_the_program_sets_is_met_by_nobody_who_may_not_know_and_takes_nothing_from_them(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        await host.ProgramAsync(House.Lcsw);
        await host.ChangeAsync(House.Pmhnp, await host.TermsOfAsync(House.Pmhnp, House.Rosa), OwnTerms.None with { EveryDays = 20 });
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.ChangeAsync(House.Lcsw, await host.TermsOfAsync(House.Lcsw, House.Rosa), OwnTerms.None with { Tier = ContactTier.HighRisk });

        var hidden = await host.TermsOfAsync(House.Pmhnp, House.Rosa);
        var program = await host.TermsOfAsync(House.Lcsw, House.Rosa);
        Assert.Equal((ContactTier.Stable, 20, 1, 1), (hidden.Tier, hidden.Due.EveryDays, hidden.Turn, hidden.History.Count));
        Assert.Equal((ContactTier.HighRisk, 7, 2, 2), (program.Tier, program.Due.EveryDays, program.Turn, program.History.Count));
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await host.ChangeAsync(House.Pmhnp, hidden, OwnTerms.None with { EveryDays = 10 });
        await host.ChangeAsync(House.Lcsw, program, OwnTerms.None).ThrowsAsync("Coordination:TermsChanged");

        Assert.Equal((10, 2), ((await host.TermsOfAsync(House.Pmhnp, House.Rosa)).Due.EveryDays, (await host.TermsOfAsync(House.Pmhnp, House.Rosa)).Turn));
        Assert.Equal((10, 3), ((await host.TermsOfAsync(House.Lcsw, House.Rosa)).Due.EveryDays, (await host.TermsOfAsync(House.Lcsw, House.Rosa)).Turn));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "P-082")]
    public async Task Who_was_told_of_by_consent_and_changes_what_the_program_set_writes_in_its_strand(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        await host.ProgramAsync(House.Lcsw);
        await host.ConsentAsync(House.Rosa);
        await host.ChangeAsync(House.Lcsw, await host.TermsOfAsync(House.Lcsw, House.Rosa), OwnTerms.None with { EveryDays = 20 });

        await host.ChangeAsync(House.Pmhnp, await host.TermsOfAsync(House.Pmhnp, House.Rosa), OwnTerms.None with { EveryDays = 21 });

        Assert.Equal([(1, true), (2, true)], (await host.ReadAsync((db, ct) => db.PatientTerms.OrderBy(t => t.Turn).ToListAsync(ct))).Select(t => (t.Turn, t.IsPart2)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-032"), Trait("Rule", "P-082")]
    public async Task A_talk_with_whoever_is_hidden_is_refused_as_one_with_a_stranger(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        host.House.Charts.OfProgram.Add(House.Rosa);
        Task LogAsync(Guid with) => host.TermsAsync<IPatientTermsAppService>(
            House.Lcsw, (terms, ct) => terms.LogTalkAsync(new TalkInput(House.Rosa, with, ContactChannel.Phone, Local("2026-10-08 10:00"), 5), ct));

        await LogAsync(House.Pmhnp.Id).ThrowsAsync("Coordination:SharedPatientNotFound");
        await LogAsync(House.Assistant.Id).ThrowsAsync("Coordination:SharedPatientNotFound");
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-032")]
    public async Task A_talk_in_person_or_by_phone_is_a_contact_of_its_day(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        Task<IReadOnlyList<PatientTermsDto>> LogAsync(ContactChannel channel, string at, int minutes = 5, Guid? with = null) => host.TermsAsync<IPatientTermsAppService>(
            House.Lcsw, (terms, ct) => terms.LogTalkAsync(new TalkInput(House.Rosa, with ?? House.Pmhnp.Id, channel, Local(at), minutes), ct));

        await LogAsync(ContactChannel.SecureMessage, "2026-10-08 10:00").ThrowsAsync(Check.Code);
        await LogAsync(ContactChannel.Phone, "2026-10-08 10:00", minutes: 0).ThrowsAsync(Check.Code);
        await LogAsync(ContactChannel.Phone, "2026-10-09 12:01").ThrowsAsync(Check.Code);
        await LogAsync(ContactChannel.Phone, "2026-09-01 10:00").ThrowsAsync(Check.Code);
        await LogAsync(ContactChannel.Phone, "2026-10-08 10:00", with: House.Lcsw.Id).ThrowsAsync(Check.Code);
        await LogAsync(ContactChannel.Phone, "2026-10-08 10:00", with: House.Assistant.Id).ThrowsAsync("Coordination:SharedPatientNotFound");
        Assert.Null((await host.TermsOfAsync(House.Lcsw, House.Rosa)).Due.LastOn);
        await LogAsync(ContactChannel.Phone, "2026-10-06 10:00");
        var after = Assert.Single(await LogAsync(ContactChannel.InPerson, "2026-10-07 23:59"));

        Assert.Equal((Day("2026-10-07"), Day("2026-11-06")), (after.Due.LastOn, after.Due.DueOn));
    }
}
