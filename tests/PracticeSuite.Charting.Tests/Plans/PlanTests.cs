using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Plans;

public sealed class PlanTests
{
    private static readonly DateOnly August = new(2026, 8, 20);

    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Fact, Trait("Rule", "P-032")]
    public void Signing_a_later_version_supersedes_the_earlier_one()
    {
        var third = Signed(3, August);
        var fourth = Signed(4, August.AddDays(23));

        third.SupersedeBy(fourth);

        Assert.Equal(new DateOnly(2026, 9, 12), third.SupersededOn);
        Assert.Equal((false, true), (third.IsActive, fourth.IsActive));
    }

    [Fact, Trait("Rule", "P-031")]
    public void A_signed_version_does_not_change()
    {
        var version = Signed(1, August);

        var refusal = Assert.Throws<BusinessException>(() => version.Sign(August, null, Today.Patient, Today.Chart));

        Assert.Equal("Charting:PlanIsSigned", refusal.Code);
    }

    [Fact]
    public void Versions_are_signed_in_the_order_of_their_numbers()
    {
        var reviewed = Signed(1, August);
        reviewed.Review(August.AddDays(10), null, Today.Patient, Today.Chart);

        Assert.Equal("Charting:PlanOutOfOrder", Assert.Throws<BusinessException>(() => Signed(4, August).SupersedeBy(Signed(3, August))).Code);
        Assert.Equal("Charting:PlanOutOfOrder", Assert.Throws<BusinessException>(() => Signed(1, August).SupersedeBy(Signed(2, August.AddDays(-1)))).Code);
        Assert.Equal("Charting:PlanOutOfOrder", Assert.Throws<BusinessException>(() => reviewed.SupersedeBy(Signed(2, August.AddDays(9)))).Code);
    }

    [Fact, Trait("Rule", "P-034")]
    public void Only_the_active_version_is_reviewed_and_a_day_counts_once()
    {
        var draft = Draft(1, August);
        var version = Signed(1, August);
        var reviewer = Guid.CreateVersion7();

        version.Review(August.AddDays(30), reviewer, Today.Patient, Today.Chart);
        version.Review(August.AddDays(30), reviewer, Today.Patient, Today.Chart);

        Assert.Equal([(August.AddDays(30), (Guid?)reviewer)], version.Reviews.Select(review => (review.ReviewedOn, review.ReviewedById)));
        Assert.Equal("Charting:PlanIsNotActive", Assert.Throws<BusinessException>(() => draft.Review(August, null, Today.Patient, Today.Chart)).Code);
        Assert.Equal("ReviewedOn", Assert.Throws<BusinessException>(() => version.Review(August.AddDays(-1), null, Today.Patient, Today.Chart)).Field);
        Assert.Equal("ReviewedOn", Assert.Throws<BusinessException>(() => version.Review(Today.Date.AddDays(1), null, Today.Patient, Today.Chart)).Field);
    }

    [Fact]
    public void A_version_is_not_signed_before_it_was_written_nor_in_the_future()
    {
        Assert.Equal("SignedOn", Assert.Throws<BusinessException>(() => Draft(1, August).Sign(August.AddDays(-1), null, Today.Patient, Today.Chart)).Field);
        Assert.Equal("SignedOn", Assert.Throws<BusinessException>(() => Draft(1, August).Sign(Today.Date.AddDays(1), null, Today.Patient, Today.Chart)).Field);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-032"), Trait("Rule", "P-034"), Trait("Rule", "B-011"), Trait("Rule", "P-141")]
    public async Task A_plan_is_drafted_signed_reviewed_and_superseded(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        await host.Host.TreatAsync(host.Therapist, patient);
        var therapist = host.Host.For(host.Therapist, PracticeRole.Therapist);
        Task<PlanVersionDto> DraftAsync(DateOnly on) => therapist.RunAsync<IPlanAppService, PlanVersionDto>((plans, token) => plans.DraftAsync(patient, on, token));
        DateOnly After(int days)
        {
            host.Host.Clock.Advance(TimeSpan.FromDays(days));
            return DateOnly.FromDateTime(host.Host.Clock.GetUtcNow().UtcDateTime);
        }

        var first = await DraftAsync(August);
        var twoDrafts = await Assert.ThrowsAsync<BusinessException>(() => DraftAsync(August));
        await therapist.WriteAndSignAsync(first.Id, Today.Date);
        var reviewed = After(20);
        var datedBack = await Assert.ThrowsAsync<BusinessException>(() => therapist.RunAsync<IPlanAppService>((plans, token) => plans.ReviewAsync(first.Id, reviewed.AddDays(-1), token)));
        await therapist.RunAsync<IPlanAppService>((plans, token) => plans.ReviewAsync(first.Id, reviewed, token));
        var second = await DraftAsync(After(1));
        var signed = After(2);
        await therapist.WriteAndSignAsync(second.Id, signed);
        var list = await therapist.RunAsync<IPlanAppService, IReadOnlyList<PlanVersionDto>>((plans, token) => plans.GetListAsync(patient, token));

        Assert.Equal("Charting:PlanHasDraft", twoDrafts.Code);
        Assert.Equal([(2, null), (1, signed)], list.Select(version => (version.Number, version.SupersededOn)));
        Assert.Equal([reviewed], list[1].ReviewedOn);
        Assert.Equal("ReviewedOn", datedBack.Field);
        var kept = await host.AsSystem.RunAsync<IServiceProvider, PlanReview>((services, token) => services.GetRequiredService<ChartingDbContext>().PlanReviews.AsNoTracking().SingleAsync(token));
        Assert.Equal(reviewed, DateOnly.FromDateTime(kept.ReviewedAt!.Value.UtcDateTime));
        Assert.All(list, version => Assert.Equal(host.Therapist, version.SignedById));
        Assert.Equal(2, (await host.AsSystem.ActsOnAsync(nameof(PlanVersion))).Count(act => act == AuditAction.Sign));
        Assert.Equal([AuditAction.Sign], await host.AsSystem.ActsOnAsync(nameof(PlanReview)));
    }

    [Fact, Trait("Rule", "P-031")]
    public void A_file_cannot_put_a_version_behind_a_draft_either()
    {
        var plan = new PatientPlan(Today.Practice, Today.Patient.Id);
        plan.Take(Today.Patient, new PlanRow(1, August, null, null, []), Today.Chart);

        var refusal = Assert.Throws<BusinessException>(() => plan.Take(Today.Patient, new PlanRow(2, August, August, null, []), Today.Chart));

        Assert.Equal("Charting:PlanHasDraft", refusal.Code);
        Assert.Single(plan.Versions);
    }

    private static PlanVersion Draft(int number, DateOnly on) => PlanVersion.Draft(Today.Practice, Today.Patient, number, isPart2: false, on, Today.Chart);

    private static PlanVersion Signed(int number, DateOnly on)
    {
        var version = Draft(number, on);
        version.SignElsewhere(on, null, Today.Patient, Today.Chart);
        return version;
    }
}
