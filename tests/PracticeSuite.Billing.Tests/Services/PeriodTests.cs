using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

/// <summary>Two periods of one thing never share a day, also when the end of the first is moved.</summary>
public sealed class PeriodTests
{
    private static readonly DateOnly Spring = new(2026, 5, 31);
    private static readonly DateOnly Summer = new(2026, 6, 1);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_coverage_cannot_be_made_to_end_within_the_next_one(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        var first = (await host.System.RunAsync<ICoverageAppService, IReadOnlyList<CoverageDto>>((coverages, token) => coverages.GetListAsync(patient.Id, token)))[0];
        await EndAsync(host, first.Id, Spring);
        await host.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.AddAsync(
            new CoverageInput(patient.Id, host.Commercial, 1, Summer, null, "W12345"), token));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => EndAsync(host, first.Id, Summer));

        Assert.Equal(("Billing:CoverageOverlaps", "To"), (refusal.Code, refusal.Field));
        Assert.Equal(Spring.AddDays(-1), (await EndAsync(host, first.Id, Spring.AddDays(-1))).To);
    }

    [Theory, Trait("Rule", "B-038")]
    [MemberData(nameof(Databases))]
    public async Task An_enrollment_with_a_payer_cannot_be_made_to_end_within_the_next_one(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var first = (await host.System.RunAsync<IPayerAppService, IReadOnlyList<PayerEnrollmentDto>>((payers, token) => payers.GetEnrollmentsAsync(host.Medicare, token)))[0];
        await EndEnrollmentAsync(host, first.Id, Spring);
        await host.System.RunAsync<IPayerAppService, PayerEnrollmentDto>((payers, token) => payers.EnrollAsync(
            host.Medicare, Neighbours.Prescriber, Summer, null, token));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => EndEnrollmentAsync(host, first.Id, Summer));

        Assert.Equal(("Billing:EnrollmentOverlaps", "To"), (refusal.Code, refusal.Field));
        Assert.Equal(Spring.AddDays(-1), (await EndEnrollmentAsync(host, first.Id, Spring.AddDays(-1))).To);
    }

    private static Task<CoverageDto> EndAsync(BillingHost host, Guid id, DateOnly lastDay) =>
        host.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.EndAsync(id, lastDay, token));

    private static Task<PayerEnrollmentDto> EndEnrollmentAsync(BillingHost host, Guid id, DateOnly lastDay) =>
        host.System.RunAsync<IPayerAppService, PayerEnrollmentDto>((payers, token) => payers.EndEnrollmentAsync(id, lastDay, token));
}
