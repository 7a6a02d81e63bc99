using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Privacy.Breaches;
using PracticeSuite.Privacy.Contracts.Breaches;
using PracticeSuite.Privacy.Contracts.Due;
using PracticeSuite.Privacy.Contracts.PrivacyNotices;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Contracts.Reviews;
using PracticeSuite.Privacy.Tests.Rights;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.Registers;

/// <summary>The registers of the privacy officer, and what is due in them.</summary>
public sealed class RegisterTests
{
    private static readonly DateOnly Today = new(2026, 10, 9);

    private static BreachInput Laptop { get; } = new(new DateOnly(2026, 8, 1), new DateOnly(2026, 7, 30), "A laptop was stolen from a car", "Names and visit dates", 12, "Wiped from afar");

    [Theory]
    [InlineData("2026-08-01", 499, "2026-09-30", "2027-03-01", null), Trait("Rule", "P-153")]
    [InlineData("2026-08-01", 500, "2026-09-30", "2026-09-30", "2026-09-30")]
    [InlineData("2027-12-31", 1, "2028-02-29", "2028-02-29", null)]
    [InlineData("2027-01-01", 1, "2027-03-02", "2028-02-29", null)]
    public void A_breach_is_told_within_sixty_days_and_a_small_one_to_hhs_after_the_year(string discovered, int affected, string individuals, string hhs, string? media)
    {
        var duties = BreachDuties.Of(Day(discovered), affected).ToDictionary(duty => duty.Whom, duty => duty.DueOn);

        Assert.Equal(Day(individuals), duties[BreachNotice.Individuals]);
        Assert.Equal(Day(hhs), duties[BreachNotice.Hhs]);
        Assert.Equal(media is null ? null : Day(media), duties.TryGetValue(BreachNotice.Media, out var day) ? day : (DateOnly?)null);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-153")]
    public async Task A_breach_waits_for_its_assessment_and_then_for_each_letter(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        var breach = await house.AsOfficer.RunAsync<IBreachAppService, BreachDto>((service, ct) => service.RecordAsync(Laptop, ct));
        await house.AsOfficer.RunAsync<IBreachAppService>((service, ct) => service.LinkAsync(breach.Id, RightsHouse.Rosa, ct));

        Assert.Equal([DueKind.BreachAssessment, DueKind.BreachLetters, DueKind.TrailReview, DueKind.BreachReportToHhs], await DueAsync(house));
        await house.AsOfficer.RunAsync<IBreachAppService>((service, ct) => service.AssessAsync(breach.Id, Assessment(isLow: false), ct));
        await house.AsOfficer.RunAsync<IBreachAppService>((service, ct) => service.NotifiedAsync(breach.Id, BreachNotice.Individuals, Today, ct));
        Assert.Equal([DueKind.TrailReview, DueKind.BreachReportToHhs], await DueAsync(house));
        await house.AsOfficer.RunAsync<IBreachAppService>((service, ct) => service.AssessAsync(breach.Id, Assessment(isLow: true), ct));
        Assert.Equal([DueKind.TrailReview], await DueAsync(house));

        var told = await house.AsOfficer.RunAsync<IBreachAppService, BreachDto>((service, ct) => service.GetAsync(breach.Id, ct));
        Assert.Equal([RightsHouse.Rosa], told.Patients);
        Assert.Empty(told.Duties);
        await Assert.ThrowsAsync<AccessDeniedException>(() => house.AsTherapist.RunAsync<IBreachAppService>((service, ct) => service.GetListAsync(ct)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-154")]
    public async Task The_notice_of_a_part_2_program_that_lacks_its_content_is_due_since_february_2026(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        await PublishAsync(house, new DateOnly(2024, 1, 1), part2: false);
        Assert.DoesNotContain(DueKind.NoticeWithoutPart2, await DueAsync(house));

        house.Program = Part2Program.Unit;
        Assert.Contains(DueKind.NoticeWithoutPart2, await DueAsync(house));
        await PublishAsync(house, Today.AddDays(1), part2: true);
        Assert.Contains(DueKind.NoticeWithoutPart2, await DueAsync(house));
        house.Host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.DoesNotContain(DueKind.NoticeWithoutPart2, await DueAsync(house));
        var refused = await Assert.ThrowsAsync<BusinessException>(() => PublishAsync(house, Today, part2: true));
        Assert.Equal("EffectiveOn", refused.Field);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-154")]
    public async Task A_patient_without_acknowledgment_is_on_the_list_until_one_is_given_or_declined(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        Assert.Equal("Privacy:NoNotice", (await Assert.ThrowsAsync<BusinessException>(() => AcknowledgeAsync(house, RightsHouse.Rosa, declined: false))).Code);
        await PublishAsync(house, new DateOnly(2024, 1, 1), part2: false);

        Assert.Equal(2, (await MissingAsync(house)).Count);
        await AcknowledgeAsync(house, RightsHouse.Rosa, declined: false);
        Assert.Equal([RightsHouse.Theo], (await MissingAsync(house)).Shown);
        Assert.Equal("Reason", (await Assert.ThrowsAsync<BusinessException>(() => AcknowledgeAsync(house, RightsHouse.Theo, declined: true))).Field);
        await AcknowledgeAsync(house, RightsHouse.Theo, declined: true, "He tore it up");
        Assert.Empty((await MissingAsync(house)).Shown);
        Assert.Equal("Privacy:Acknowledged", (await Assert.ThrowsAsync<BusinessException>(() => AcknowledgeAsync(house, RightsHouse.Rosa, declined: false))).Code);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-140")]
    public async Task The_audit_trail_is_looked_through_every_month(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);

        Assert.Equal(Today, (await ReviewsAsync(house)).DueOn);
        await house.AsOfficer.RunAsync<ITrailReviewAppService>((service, ct) => service.RecordAsync(new TrailReviewInput(new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30), "None"), ct));
        Assert.Equal(new DateOnly(2026, 10, 30), (await ReviewsAsync(house)).DueOn);
        Assert.Equal("To", (await Assert.ThrowsAsync<BusinessException>(() => house.AsOfficer.RunAsync<ITrailReviewAppService>(
            (service, ct) => service.RecordAsync(new TrailReviewInput(Today, Today.AddDays(1), "None"), ct)))).Field);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-147"), Trait("Rule", "P-149")]
    public async Task Requests_are_due_in_the_order_of_their_days(DatabaseKind kind)
    {
        await using var house = await RightsHouse.CreateAsync(kind);
        var head = new RequestHead(new DateOnly(2026, 9, 1), RequestedBy.Patient, null, null);
        await house.AsTherapist.RunAsync<IAmendmentAppService>((service, ct) => service.TakeAsync(RightsHouse.Rosa, new AmendmentInput(head, null, null, "Another goal", "It is wrong"), ct));
        await house.AsFrontDesk.RunAsync<IAccessRequestAppService>((service, ct) => service.TakeAsync(RightsHouse.Theo, new AccessRequestInput(head, "PDF", null, null, null), ct));
        await house.AsFrontDesk.RunAsync<IAccountingRequestAppService>((service, ct) => service.TakeAsync(RightsHouse.Theo, new AccountingRequestInput(head with { ReceivedOn = Today }, false), ct));

        var due = await house.AsOfficer.RunAsync<IDueAppService, IReadOnlyList<DueItem>>((service, ct) => service.GetAsync(ct));

        Assert.Equal(
            [(DueKind.AccessRequest, true), (DueKind.TrailReview, false), (DueKind.AmendmentRequest, false), (DueKind.AccountingRequest, false)],
            due.Select(item => (item.Kind, item.IsOverdue)));
        await Assert.ThrowsAsync<NoRelationshipException>(() => house.AsTherapist.RunAsync<IAccessRequestAppService>((service, ct) => service.GetOfPatientAsync(RightsHouse.Theo, ct)));
    }

    private static RiskAssessmentInput Assessment(bool isLow) => new("Names only", "A thief", "Not known", "Encrypted", isLow);

    private static async Task<IEnumerable<DueKind>> DueAsync(RightsHouse house) =>
        (await house.AsOfficer.RunAsync<IDueAppService, IReadOnlyList<DueItem>>((service, ct) => service.GetAsync(ct))).Select(item => item.Kind);

    private static Task PublishAsync(RightsHouse house, DateOnly on, bool part2) =>
        house.AsOfficer.RunAsync<IPrivacyNoticeAppService>((service, ct) => service.PublishAsync(new NoticeVersionInput(on, "How we use what we know of you", part2), ct));

    private static Task AcknowledgeAsync(RightsHouse house, Guid patient, bool declined, string? reason = null) =>
        house.AsFrontDesk.RunAsync<IPrivacyNoticeAppService>((service, ct) => service.AcknowledgeAsync(patient, new AcknowledgmentInput(Today, declined, reason), ct));

    private static Task<MissingAcknowledgmentsDto> MissingAsync(RightsHouse house) =>
        house.AsFrontDesk.RunAsync<IPrivacyNoticeAppService, MissingAcknowledgmentsDto>((service, ct) => service.GetMissingAsync(ct));

    private static Task<TrailReviewsDto> ReviewsAsync(RightsHouse house) =>
        house.AsOfficer.RunAsync<ITrailReviewAppService, TrailReviewsDto>((service, ct) => service.GetAsync(ct));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
