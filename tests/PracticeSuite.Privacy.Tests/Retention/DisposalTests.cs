using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.Retention;
using PracticeSuite.Privacy.Tests.Rights;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.Retention;

/// <summary>A record goes when nothing keeps it, by two persons, and leaves a certificate.</summary>
public sealed class DisposalTests
{
    private const string Reason = "The practice's yearly disposal";

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-146")]
    public async Task Another_person_agrees_and_the_record_goes_with_what_is_kept_apart(DatabaseKind kind)
    {
        await using var house = await OldRecordAsync(kind);
        var first = house.AsOfficer;
        var proposed = await ProposeAsync(first);

        var mine = await Assert.ThrowsAsync<BusinessException>(() => ApproveAsync(first, proposed.Id));
        Assert.NotEmpty(house.Plans.Items[RightsHouse.Rosa]);
        var done = await ApproveAsync(house.AsOfficer, proposed.Id);
        var certificate = await first.RunAsync<IRetentionAppService, Contracts.PrivacyFile>((service, ct) => service.PrintCertificateAsync(proposed.Id, ct));
        var again = await Assert.ThrowsAsync<BusinessException>(() => ApproveAsync(house.AsOfficer, proposed.Id));

        Assert.Equal("Privacy:DisposalNeedsAnother", mine.Code);
        Assert.Equal((DisposalState.Done, 3, "1001"), (done.State, done.Removed["plan-versions"], done.Mrn));
        Assert.False(house.Plans.Items.ContainsKey(RightsHouse.Rosa));
        Assert.Equal([RightsHouse.Rosa], house.ErasedApart);
        Assert.False(certificate.Content.IsEmpty);
        Assert.Equal("Privacy:DisposalOver", again.Code);
    }

    /// <summary>Two sign-ins are not two people.</summary>
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-146")]
    public async Task One_person_with_two_users_disposes_of_nothing(DatabaseKind kind)
    {
        await using var house = await OldRecordAsync(kind);
        var (person, nobody) = (house.Employ(), Officer(house, null));
        var proposed = await ProposeAsync(Officer(house, person));

        var twice = await Assert.ThrowsAsync<BusinessException>(() => ApproveAsync(Officer(house, person), proposed.Id));
        var unlinked = await Assert.ThrowsAsync<BusinessException>(() => ApproveAsync(nobody, proposed.Id));
        var byNobody = await Assert.ThrowsAsync<BusinessException>(() => ProposeAsync(nobody));

        Assert.Equal(("Privacy:DisposalNeedsAnother", "Privacy:DisposalNeedsStaff", "Privacy:DisposalNeedsStaff"), (twice.Code, unlinked.Code, byNobody.Code));
        Assert.NotEmpty(house.Plans.Items[RightsHouse.Rosa]);
    }

    /// <summary>Whoever has left signs in as nobody; a user that is linked to them may be the first person's second one.</summary>
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-146")]
    public async Task Somebody_who_has_left_is_no_second_person_and_no_first(DatabaseKind kind)
    {
        await using var house = await OldRecordAsync(kind);
        var (yesterday, today) = (house.Employ(to: new DateOnly(2026, 10, 8)), house.Employ(to: new DateOnly(2026, 10, 9)));
        var proposed = await ProposeAsync(house.AsOfficer);

        var second = await Assert.ThrowsAsync<BusinessException>(() => ApproveAsync(Officer(house, yesterday), proposed.Id));
        var unknown = await Assert.ThrowsAsync<BusinessException>(() => ApproveAsync(Officer(house, Guid.CreateVersion7()), proposed.Id));
        var first = await Assert.ThrowsAsync<BusinessException>(() => ProposeAsync(Officer(house, yesterday)));

        Assert.All([second.Code, unknown.Code, first.Code], code => Assert.Equal("Privacy:DisposalNeedsWorking", code));
        Assert.NotEmpty(house.Plans.Items[RightsHouse.Rosa]);
        Assert.Equal(DisposalState.Done, (await ApproveAsync(Officer(house, today), proposed.Id)).State);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-145")]
    public async Task A_hold_stops_a_disposal_that_was_proposed_before_it(DatabaseKind kind)
    {
        await using var house = await OldRecordAsync(kind);
        var proposed = await ProposeAsync(house.AsOfficer);
        var hold = await house.AsOfficer.RunAsync<IRetentionAppService, LegalHoldDto>((service, ct) => service.PlaceHoldAsync(RightsHouse.Rosa, "Case 26-1182, Kings County", ct));

        var held = await Assert.ThrowsAsync<BusinessException>(() => ApproveAsync(house.AsOfficer, proposed.Id));
        Assert.Empty(await FreeAsync(house));
        Assert.Equal("Privacy:OnLegalHold", held.Code);
        Assert.NotEmpty(house.Plans.Items[RightsHouse.Rosa]);

        await house.AsOfficer.RunAsync<IRetentionAppService>((service, ct) => service.LiftHoldAsync(hold.Id, "The case is closed", ct));
        Assert.Equal([RightsHouse.Rosa], (await FreeAsync(house)).Select(one => one.PatientId));
        Assert.Equal(DisposalState.Done, (await ApproveAsync(house.AsOfficer, proposed.Id)).State);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-145")]
    public async Task No_record_goes_before_its_day(DatabaseKind kind)
    {
        await using var house = await OldRecordAsync(kind, new DateOnly(2016, 10, 9));

        var kept = await Assert.ThrowsAsync<BusinessException>(() => ProposeAsync(house.AsOfficer));
        house.Host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal("Privacy:StillKept", kept.Code);
        Assert.Equal(DisposalState.Waiting, (await ProposeAsync(house.AsOfficer)).State);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-146")]
    public async Task A_proposal_lapses_after_a_week_and_can_be_declined(DatabaseKind kind)
    {
        await using var house = await OldRecordAsync(kind);
        var lapsed = await ProposeAsync(house.AsOfficer);
        house.Host.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));

        Assert.Equal("Privacy:DisposalOver", (await Assert.ThrowsAsync<BusinessException>(() => ApproveAsync(house.AsOfficer, lapsed.Id))).Code);
        var declined = await ProposeAsync(house.AsOfficer);
        await house.AsOfficer.RunAsync<IRetentionAppService>((service, ct) => service.DeclineAsync(declined.Id, "We still treat her sister", ct));
        var all = await house.AsOfficer.RunAsync<IRetentionAppService, IReadOnlyList<DisposalDto>>((service, ct) => service.GetDisposalsAsync(ct));

        Assert.Equal([DisposalState.Declined, DisposalState.Expired], all.Select(one => one.State));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-131"), Trait("Rule", "P-146")]
    public async Task Only_officers_dispose_of_records_and_only_after_a_fresh_proof(DatabaseKind kind)
    {
        await using var house = await OldRecordAsync(kind);
        var stale = house.Host.For(new Caller(house.Host.Practice, Guid.CreateVersion7(), null, "officer", new HashSet<string> { PracticeRole.PrivacyOfficer }, IsSystem: false));

        await Assert.ThrowsAsync<AccessDeniedException>(() => ProposeAsync(house.AsTherapist));
        Assert.Equal(Reauthentication.Code, (await Assert.ThrowsAsync<BusinessException>(() => ProposeAsync(stale))).Code);
        Assert.Equal("Privacy:DisposalIsForPeople", (await Assert.ThrowsAsync<BusinessException>(() => ProposeAsync(house.Host.AsSystem))).Code);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-145"), Trait("Rule", "P-155")]
    public async Task The_practice_keeps_records_longer_than_the_law_and_never_shorter(DatabaseKind kind)
    {
        await using var house = await OldRecordAsync(kind);
        var shown = await house.AsOfficer.RunAsync<IRetentionAppService, PrivacySettingsDto>((service, ct) => service.GetSettingsAsync(ct));
        Assert.Equal((10, 21, 7, 7, 10), (shown.AdultYears, shown.MinorAge, shown.MinorYears, shown.MedicareYears, shown.MedicareAdvantageYears));

        var refused = await Assert.ThrowsAsync<BusinessException>(() => SaveAsync(house, new PrivacySettingsInput(10, 21, 7, 7, 9, null)));
        var saved = await SaveAsync(house, new PrivacySettingsInput(12, 21, 7, 7, 10, "MHL 33.13"));
        var late = await Assert.ThrowsAsync<BusinessException>(() => SaveAsync(house, new PrivacySettingsInput(11, 21, 7, 7, 10, null)));

        Assert.Equal("MedicareAdvantageYears", refused.Field);
        Assert.Equal((12, "MHL 33.13"), (saved.AdultYears, saved.StateText));
        Assert.Equal("Data:ChangedMeanwhile", late.Code);
        Assert.Empty(await FreeAsync(house));
    }

    /// <summary>Rosa, whose last service was ten years and a day ago; nothing is known of Theo.</summary>
    private static async Task<RightsHouse> OldRecordAsync(DatabaseKind kind, DateOnly? lastService = null)
    {
        var house = await RightsHouse.CreateAsync(kind);
        house.LastServices.Add(new(RightsHouse.Rosa, lastService ?? new DateOnly(2016, 10, 8), Platform.Records.ServicePayer.AnyOrNone));
        return house;
    }

    private static IOperations Officer(RightsHouse house, Guid? staffId) => house.Host.For(
        new Caller(house.Host.Practice, Guid.CreateVersion7(), staffId, "officer", new HashSet<string> { PracticeRole.PrivacyOfficer }, IsSystem: false) { VerifiedAt = DateTimeOffset.MaxValue });

    private static Task<DisposalDto> ProposeAsync(IOperations somebody) =>
        somebody.RunAsync<IRetentionAppService, DisposalDto>((service, ct) => service.ProposeAsync(RightsHouse.Rosa, Reason, ct));

    private static Task<DisposalDto> ApproveAsync(IOperations somebody, Guid id) =>
        somebody.RunAsync<IRetentionAppService, DisposalDto>((service, ct) => service.ApproveAsync(id, ct));

    private static Task<IReadOnlyList<RetentionDto>> FreeAsync(RightsHouse house) =>
        house.AsOfficer.RunAsync<IRetentionAppService, IReadOnlyList<RetentionDto>>((service, ct) => service.GetFreeAsync(ct));

    private static Task<PrivacySettingsDto> SaveAsync(RightsHouse house, PrivacySettingsInput input) =>
        house.AsOfficer.RunAsync<IRetentionAppService, PrivacySettingsDto>((service, ct) => service.SaveSettingsAsync(input, ct));
}
