using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Testing;
using PracticeSuite.Web.Pages.Coordination.Agreements;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>What of a patient is not shared stands with what the pair agreed for them, for whoever may know it (K-022).</summary>
[Trait("Rule", "K-022")]
public sealed class SharingLimitsTests
{
    private static readonly DateOnly Friday = new(2026, 10, 9);

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Wishes_and_restrictions_that_hold_are_shown_to_the_team_and_to_nobody_else(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var chen = host.As("CHEN");
        Assert.True((await ReadAsync(host, chen)).IsEmpty);

        await chen.RunAsync<IContactWishAppService>((wishes, ct) => wishes.SaveAsync(host.Alvarez.Id, new ContactWishInput(null, null, null, null, null, null, null, DoNotCall: true, "leave no message"), ct));
        var asked = await RestrictAsync(host, RestrictionKind.PeopleInvolved, "Nothing to the sister.");
        Assert.Empty((await ReadAsync(host, chen)).Restrictions); // nobody has agreed to it
        await host.Host.AsSystem.RunAsync<IRestrictionAppService>((all, ct) => all.AgreeAsync(asked.Id, ct));
        var limits = await ReadAsync(host, chen);
        Assert.Equal("Nothing to the sister.", Assert.Single(limits.Restrictions).What);
        Assert.Equal((true, false, "leave no message"), (limits.Contact!.IsConfidential, limits.Contact.MayCall, limits.Contact.Note));
        Assert.Null(limits.Minor);

        var desk = await ReadAsync(host, host.As("BROWN", PracticeRole.Biller));
        Assert.Empty(desk.Restrictions);
        await host.Host.AsSystem.RunAsync<IRestrictionAppService>((all, ct) => all.EndAsync(asked.Id, "The patient agrees to its end.", ct));
        Assert.Empty((await ReadAsync(host, chen)).Restrictions);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-082")]
    public async Task What_the_program_has_is_told_by_its_consent_and_without_one_to_its_own_people_alone(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var (chen, patel) = (host.As("CHEN"), host.As("PATEL", PracticeRole.Prescriber));
        await host.Host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.KeepMembersAsync([new ProgramTime(host.Staff["PATEL"].Id, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), null)], ct));
        Assert.Equal((true, true), ((await ReadAsync(host, chen)).IsEmpty, (await ReadAsync(host, patel)).IsProgramAlone));

        var terms = (await patel.RunAsync<IConsentAppService, Part2Terms?>((consents, ct) => consents.GetPart2DefaultsAsync(host.Alvarez.Id, ConsentKind.Part2Tpo, ct)))!;
        var given = await patel.RunAsync<IConsentAppService, ConsentDto>((consents, ct) => consents.RecordAsync(
            host.Alvarez.Id,
            new ConsentInput(ConsentKind.Part2Tpo, host.Host.Clock.GetUtcNow(), ConsentMethod.Written, host.Staff["PATEL"].Id, null, ConsentGiver.Self, null, [], null, null, null, null) { Part2 = terms with { SignedBy = "Rosa Alvarez" } },
            ct));
        foreach (var one in new[] { await ReadAsync(host, chen), await ReadAsync(host, patel) })
            Assert.Equal((given.Id, false), (Assert.Single(one.Consents).Id, one.IsProgramAlone));

        host.Host.Clock.Advance(TimeSpan.FromHours(1));
        await patel.RunAsync<IConsentAppService>((consents, ct) => consents.RevokeAsync(given.Id, host.Host.Clock.GetUtcNow(), ct));
        var (outside, inside) = (await ReadAsync(host, chen), await ReadAsync(host, patel));

        Assert.True(outside.IsEmpty);
        Assert.NotNull(Assert.Single(inside.Consents).RevokedAt);
        Assert.True(inside.IsProgramAlone);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-072")]
    public async Task A_consent_that_is_over_or_to_something_else_than_treatment_leaves_the_program_alone(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var patel = host.As("PATEL", PracticeRole.Prescriber);
        await host.Host.AsSystem.RunAsync<IPart2Access>((part2, ct) => part2.KeepMembersAsync([new ProgramTime(host.Staff["PATEL"].Id, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), null)], ct));
        var terms = (await patel.RunAsync<IConsentAppService, Part2Terms?>((consents, ct) => consents.GetPart2DefaultsAsync(host.Alvarez.Id, ConsentKind.Part2Tpo, ct)))! with { SignedBy = "Rosa Alvarez" };
        Task ConsentAsync(Part2Terms to, DateOnly? until) => patel.RunAsync<IConsentAppService>((consents, ct) => consents.RecordAsync(
            host.Alvarez.Id,
            new ConsentInput(ConsentKind.Part2Tpo, host.Host.Clock.GetUtcNow(), ConsentMethod.Written, host.Staff["PATEL"].Id, null, ConsentGiver.Self, null, [], null, null, null, until) { Part2 = to },
            ct));

        await ConsentAsync(terms with { Purposes = Part2Purposes.Payment }, null);
        Assert.True((await ReadAsync(host, patel)).IsProgramAlone);
        host.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await ConsentAsync(terms with { NeverExpires = false, ExpiryEvent = null }, Friday.AddDays(30));
        Assert.False((await ReadAsync(host, patel)).IsProgramAlone);
        host.Host.Clock.Advance(TimeSpan.FromDays(40));

        Assert.True((await ReadAsync(host, patel)).IsProgramAlone);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-156")]
    public async Task Of_a_minor_stands_from_when_they_consent_and_how_much_is_kept_from_whoever_acts_for_them(DatabaseKind kind)
    {
        await using var host = await PageHost.CreateAsync(kind);
        var minor = (await host.Host.AsSystem.RunAsync<IPatientAppService, PatientDto>((patients, ct) => patients.CreateAsync(
            new PatientInput("1003", "Diaz", "Ana", new DateOnly(2010, 10, 10), "F", null, null, null, null, null, null, null, null, false, false), ct))).Id;
        await host.Host.AsSystem.RunAsync<ICareTeamAppService>((teams, ct) => teams.AddAsync(minor, new NewCareTeamMember(host.Staff["CHEN"].Id, CareTeamPart.Therapist, false), ct));
        var chen = host.As("CHEN");
        var score = await chen.RunAsync<IScaleAppService, ScaleResultDto>((scales, ct) => scales.RecordAsync(minor, new ScaleResultInput("GAD-7", 12, Friday, false, ScaleMode.Self), ct));
        Assert.Equal(new MinorLimits(15, 18, 0), (await ReadAsync(host, chen, minor)).Minor);

        await chen.RunAsync<IHeldItemAppService>((held, ct) => held.HoldAsync(minor, new HoldInput("scales", $"{score.Id}", HoldKind.MinorConfidential, "Asked that her parents do not see it."), ct));
        await chen.RunAsync<IHeldItemAppService>((held, ct) => held.HoldAsync(minor, new HoldInput("scales", $"{score.Id}", HoldKind.Privacy, "A law forbids that it goes out."), ct));

        Assert.Equal(new MinorLimits(15, 18, 1), (await ReadAsync(host, chen, minor)).Minor);
        host.Host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(16, (await ReadAsync(host, chen, minor)).Minor!.Age);
    }

    private static Task<SharingLimits> ReadAsync(PageHost host, IOperations by, Guid? patient = null) =>
        by.RunAsync<SharingLimitsReading, SharingLimits>((reading, ct) => reading.ReadAsync(patient ?? host.Alvarez.Id, ct));

    private static Task<RestrictionDto> RestrictAsync(PageHost host, RestrictionKind kind, string what) => host.Host.AsSystem.RunAsync<IRestrictionAppService, RestrictionDto>(
        (all, ct) => all.TakeAsync(host.Alvarez.Id, new RestrictionInput(new RequestHead(Friday, RequestedBy.Patient, null, null), kind, what), ct));
}
