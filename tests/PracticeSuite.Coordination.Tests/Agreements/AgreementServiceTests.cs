using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Agreements;

public sealed class AgreementServiceTests
{
    private static readonly DateOnly Today = Day("2026-10-09");

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-010"), Trait("Rule", "K-023")]
    public async Task It_holds_when_both_have_signed_and_from_its_day_on(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var kept = await host.KeepAsync(House.Pmhnp, await host.BeginAsync(), Pair.Whole with { EffectiveOn = Today.AddDays(3) });

        var once = await host.SignAsync(House.Lcsw, kept);
        Assert.Equal((AgreementState.AwaitsSignature, null, false), (once.Versions[0].State, once.Versions[0].ActiveFrom, once.Versions[0].MaySign));
        await host.SignAsync(House.Lcsw, kept).ThrowsAsync("Coordination:SignedAlready");
        var twice = await host.SignAsync(House.Pmhnp, kept);

        Assert.Equal((AgreementState.Upcoming, Today.AddDays(3), Today.AddDays(183)), (twice.Versions[0].State, twice.Versions[0].ActiveFrom, twice.Versions[0].ReviewOn));
        Assert.Equal([(PairRole.Therapist, "chen chen", "LCSW"), (PairRole.Prescriber, "patel patel", "PMHNP")], twice.Versions[0].Signatures.Select(one => (one.As, one.Name, one.Credential)));
        host.Host.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(AgreementState.Active, (await ShownAsync(host, twice)).Versions[0].State);
        host.Host.Clock.Advance(TimeSpan.FromDays(181));
        Assert.Equal((AgreementState.Active, true), ((await ShownAsync(host, twice)).Active!.State, (await ShownAsync(host, twice)).Active!.IsExpired));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-023")]
    public async Task What_is_signed_never_changes_and_the_next_version_takes_its_place_when_both_have_signed_that(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var first = await host.AgreedAsync();
        await host.KeepAsync(House.Lcsw, first, Pair.Whole with { ReviewDays = 7 }).ThrowsAsync("Coordination:VersionSigned");

        var drafted = await host.AgreeAsync(House.Pmhnp, (all, ct) => all.DraftAsync(first.Id, ct));
        await host.AgreeAsync(House.Lcsw, (all, ct) => all.DraftAsync(first.Id, ct)).ThrowsAsync("Coordination:HasDraft");
        var kept = await host.KeepAsync(House.Lcsw, drafted, drafted.Versions[0].Terms with { Rhythm = ContactRhythm.WeeklyCall });
        await host.SignAsync(House.Lcsw, kept);
        Assert.Equal(1, (await ShownAsync(host, first)).Active!.Number);
        var second = await host.SignAsync(House.Pmhnp, kept);

        Assert.Equal([(2, AgreementState.Active), (1, AgreementState.Superseded)], second.Versions.Select(one => (one.Number, one.State)));
        Assert.Equal([new TermChange("Rhythm", "monthly", "a weekly call of 15 minutes")], await host.AgreeAsync(House.Lcsw, (all, ct) => all.CompareAsync(second.Versions[1].Id, second.Versions[0].Id, ct)));
        Assert.True(await host.ReadAsync(async (db, ct) => (await db.AgreementVersions.Include(v => v.Signatures).ToListAsync(ct)).TrueForAll(v => v.Signatures.All(s => s.BearsOut(v)))));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-010")]
    public async Task A_pair_has_one(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);

        var ended = await Race.BetweenAsync(() => host.BeginAsync(House.Lcsw), () => host.BeginAsync(House.Pmhnp));
        await host.BeginAsync(House.Lcsw).ThrowsAsync("Coordination:PairKnown");

        Assert.Equal(["Coordination:PairKnown"], ended.OfType<BusinessException>().Select(one => one.Code));
        Assert.Equal(1, await host.ReadAsync((db, ct) => db.Agreements.CountAsync(ct)));
        await host.AgreeAsync(House.Lcsw, (all, ct) => all.BeginAsync(House.Lcsw.Id, House.Lcsw.Id, ct)).ThrowsAsync("Coordination:OnePerson");
        // Whose minutes count for nothing is of a pair all the same (K-001).
        await host.AgreeAsync(House.Pmhnp, (all, ct) => all.BeginAsync(House.FrontDesk.Id, House.Pmhnp.Id, ct));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-023")]
    public async Task Of_two_who_edit_one_draft_the_second_is_told_and_overwrites_nothing(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var shown = await host.BeginAsync();

        await host.KeepAsync(House.Lcsw, shown, Pair.Whole);
        await host.KeepAsync(House.Pmhnp, shown, Pair.Whole with { ReviewDays = 3 }).ThrowsAsync("Coordination:DraftChanged");
        await host.SignAsync(House.Pmhnp, shown).ThrowsAsync("Coordination:DraftChanged");
        var now = await ShownAsync(host, shown);
        await MeetAsync(host, House.Pmhnp, () => host.KeepAsync(House.Lcsw, now, Pair.Whole with { ReviewDays = 5 }), (all, ct) => all.KeepAsync(now.Versions[0].Id, 1, Pair.Whole with { ReviewDays = 3 }, ct))
            .ThrowsAsync("Coordination:DraftChanged");

        Assert.Equal((5, 2), ((await ShownAsync(host, shown)).Versions[0].Terms.ReviewDays, (await ShownAsync(host, shown)).Versions[0].Revision));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-023")]
    public async Task Of_two_who_sign_at_once_the_second_is_told_and_signs_after(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var kept = await host.KeepAsync(House.Lcsw, await host.BeginAsync(), Pair.Whole);

        await MeetAsync(host, House.Pmhnp, () => host.SignAsync(House.Lcsw, kept), (all, ct) => all.SignAsync(kept.Versions[0].Id, 1, ct)).ThrowsAsync("Coordination:SignedMeanwhile");

        Assert.Single((await ShownAsync(host, kept)).Versions[0].Signatures);
        Assert.Equal(AgreementState.Active, (await host.SignAsync(House.Pmhnp, kept)).Versions[0].State);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-018"), Trait("Rule", "K-023")]
    public async Task Nobody_signs_without_a_lead_nor_on_an_unattended_screen_nor_for_others(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var begun = await host.BeginAsync();

        await host.SignAsync(House.Lcsw, begun).ThrowsAsync("Coordination:LeadMissing");
        var kept = await host.KeepAsync(House.Lcsw, begun, Pair.Whole);
        var asleep = host.Host.For(new Caller(host.Host.Practice, Guid.CreateVersion7(), House.Lcsw.Id, "chen", new HashSet<string> { PracticeRole.Therapist }, IsSystem: false));
        await asleep.RunAsync<IAgreementAppService, AgreementDto>((all, ct) => all.SignAsync(kept.Versions[0].Id, 1, ct)).ThrowsAsync(Reauthentication.Code);
        await host.SignAsync(House.Assistant, kept).ThrowsAsync("Coordination:AgreementNotFound");
        await host.AgreeAsync(House.Assistant, (all, ct) => all.BeginAsync(House.Lcsw.Id, House.Pmhnp.Id, ct)).ThrowsAsync("Coordination:NotOfPair");
        await Assert.ThrowsAsync<AccessDeniedException>(() => host.AgreeAsync(House.FrontDesk, (all, ct) => all.SignAsync(kept.Versions[0].Id, 1, ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-001")]
    public async Task A_pair_that_shares_a_patient_and_has_none_is_on_the_list_until_both_have_signed(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        host.House.Charts.Share(House.Theo);

        var before = await ListAsync(host, House.Lcsw);
        Assert.Equal(new PairDto(House.Lcsw.Id, House.Pmhnp.Id, 2, MayBegin: true), Assert.Single(before.Without));
        Assert.False(Assert.Single((await ListAsync(host, House.FrontDesk)).Without).MayBegin);
        Assert.Empty((await ListAsync(host, House.Assistant)).Without);
        var signed = await host.SignAsync(House.Lcsw, await host.KeepAsync(House.Lcsw, await host.BeginAsync(), Pair.Whole));

        var row = Assert.Single((await ListAsync(host, House.Pmhnp)).Agreements);
        Assert.Equal((AgreementState.AwaitsSignature, true, 2), (row.State, row.NeedsMySignature, row.Patients));
        Assert.False(Assert.Single((await ListAsync(host, House.Lcsw)).Agreements).NeedsMySignature);
        Assert.Equal(new PairDto(House.Lcsw.Id, House.Pmhnp.Id, 2, MayBegin: false) { BegunId = signed.Id }, Assert.Single((await ListAsync(host, House.Lcsw)).Without));
        Assert.Empty((await ListAsync(host, House.Assistant)).Agreements);
        await host.SignAsync(House.Pmhnp, signed);
        Assert.Empty((await ListAsync(host, House.Lcsw)).Without);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-011"), Trait("Rule", "K-014")]
    public async Task Who_starts_a_contact_and_how_holds_for_each_patient_and_what_happened_stands_in_that_order(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        host.House.Charts.Share(House.Theo);
        Assert.Equal(ContactInitiator.Either, (await host.TermsOfAsync(House.Lcsw, House.Rosa)).InEffect.Initiator);

        var agreed = await host.AgreedAsync(Pair.Whole with { Initiator = ContactInitiator.Prescriber, Channels = [ContactChannel.InPerson, ContactChannel.SecureMessage] });
        await host.ChangeAsync(House.Pmhnp, await host.TermsOfAsync(House.Pmhnp, House.Theo), OwnTerms.None with { Initiator = ContactInitiator.Alternate });
        var (rosa, theo) = ((await host.TermsOfAsync(House.Lcsw, House.Rosa)).InEffect, (await host.TermsOfAsync(House.Lcsw, House.Theo)).InEffect);
        var drift = await host.AgreeAsync(House.Lcsw, (all, ct) => all.GetDriftAsync(agreed.Id, ct));

        Assert.Equal((ContactInitiator.Prescriber, ContactInitiator.Alternate), (rosa.Initiator, theo.Initiator));
        Assert.Equal([ContactChannel.InPerson, ContactChannel.SecureMessage], rosa.Channels);
        Assert.Equal(
            [(ContactChannel.InPerson, true), (ContactChannel.SecureMessage, true), (ContactChannel.ScheduledCall, false), (ContactChannel.Phone, false)],
            drift.Channels.Select(one => (one.Channel, one.IsAgreed)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-015"), Trait("Rule", "K-018")]
    public async Task Flags_ask_who_leads_and_which_rules_are_off(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        Assert.Equal((null, 0), await LeadAsync(host));

        await host.AgreedAsync(Pair.Whole with { RulesOff = ["UF-28"] });
        Assert.Equal((House.Lcsw.Id, 1), await LeadAsync(host));
        await host.ChangeAsync(House.Pmhnp, await host.TermsOfAsync(House.Pmhnp, House.Rosa), OwnTerms.None with { CrisisLeadId = House.Pmhnp.Id, BackupId = House.Lcsw.Id });
        Assert.Equal((House.Pmhnp.Id, 1), await LeadAsync(host));

        host.House.Charts.Shared.Add(new(House.Rosa, House.Assistant.Id, House.Pmhnp.Id, Local("2026-09-02"), HasPrimary: false));
        Assert.Equal((House.Pmhnp.Id, 0), await LeadAsync(host));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "K-004"), Trait("Rule", "K-018"), Trait("Rule", "K-182")]
    public async Task Whoever_left_leads_nobody_and_the_chart_says_that_somebody_is_missing(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        host.House.Charts.Share(House.Rosa);
        await host.AgreedAsync();
        host.House.Staff[House.Lcsw.Id] = House.Lcsw with { EmployedTo = Today.AddDays(-1) };

        var head = await host.Host.AsSystem.RunAsync<IChartCoordination, ChartCoordinationDto?>((all, ct) => all.GetAsync(House.Rosa, ct));

        Assert.Null((await LeadAsync(host)).Lead);
        Assert.Equal((null, House.Pmhnp.Id, true), (head!.LeadId, head.BackupId, head.LacksLead));
        host.House.Staff[House.Lcsw.Id] = House.Lcsw with { EmployedTo = Today };
        Assert.Equal(House.Lcsw.Id, (await LeadAsync(host)).Lead);
    }

    private static Task<(Guid? Lead, int Off)> LeadAsync(CareHost host) => host.Host.For(House.FrontDesk.Id, PracticeRole.FrontDesk).RunAsync<ICrisisLeads, (Guid?, int)>(
        async (leads, ct) => (await leads.GetAsync(House.Rosa, ct), (await leads.GetRulesOffAsync(House.Rosa, ct)).Count));

    private static Task<AgreementListDto> ListAsync(CareHost host, StaffMember who) => host.AgreeAsync(who, (all, ct) => all.GetListAsync(ct));

    private static Task<AgreementDto> ShownAsync(CareHost host, AgreementDto of) => host.AgreeAsync(House.Pmhnp, (all, ct) => all.GetAsync(of.Id, ct));

    /// <summary>Somebody has read the agreement; then something else happens, and only then they do what they meant to.</summary>
    private static Task MeetAsync(CareHost host, StaffMember who, Func<Task> meanwhile, Func<IAgreementAppService, CancellationToken, Task> act) =>
        host.As(who, PracticeRole.Prescriber).RunAsync<IServiceProvider>(async (services, ct) =>
        {
            await services.GetRequiredService<CoordinationDbContext>().Agreements.Include(a => a.Versions).ThenInclude(v => v.Signatures).LoadAsync(ct);
            await meanwhile();
            await act(services.GetRequiredService<IAgreementAppService>(), ct);
        });
}
