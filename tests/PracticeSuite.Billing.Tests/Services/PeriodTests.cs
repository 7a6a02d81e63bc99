using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Payers;
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

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_two_who_add_overlapping_coverages_at_once_exactly_one_succeeds(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        var patient = host.Practice.Admit(1).Id;
        for (var round = 0; round < 20; round++)
        {
            // The first makes the patient's row, later ones change it; two days apart, so that no unique key stands in the way.
            var from = Summer.AddDays(round * 4);
            var ended = await BothAsync(from, from.AddDays(1), day => AddAsync(host, patient, day));

            Assert.Single(ended, failure => failure is null);
            Assert.Matches("^Billing:Coverage(s|Overlaps)", Assert.Single(ended.OfType<BusinessException>()).Code);
        }

        var all = await host.System.RunAsync<ICoverageAppService, IReadOnlyList<CoverageDto>>((coverages, token) => coverages.GetListAsync(patient, token));
        Assert.Equal(20, all.Count);
    }

    [Theory, Trait("Rule", "B-038")]
    [MemberData(nameof(Databases))]
    public async Task Of_two_who_enrol_a_practitioner_with_a_payer_at_once_exactly_one_succeeds(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        for (var round = 0; round < 20; round++)
        {
            var from = Summer.AddDays(round * 4);
            var ended = await BothAsync(from, from.AddDays(1), day => host.System.RunAsync<IPayerAppService, PayerEnrollmentDto>((payers, token) =>
                payers.EnrollAsync(host.Commercial, Neighbours.Therapist, day, from.AddDays(2), token)));

            Assert.Single(ended, failure => failure is null);
            Assert.Matches("^(Billing:EnrollmentOverlaps|Data:ChangedMeanwhile)$", Assert.Single(ended.OfType<BusinessException>()).Code);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_two_who_change_a_payers_rules_at_once_exactly_one_makes_the_next_version(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        var shown = await host.System.RunAsync<IPayerAppService, PayerDetailDto>((payers, token) => payers.GetAsync(host.Commercial, token));
        var terms = PayerTermsRules.DefaultsOf(PayerKind.Commercial);

        var ended = await BothAsync(Spring, Summer, day => host.System.RunAsync<IPayerAppService, PayerDetailDto>((payers, token) =>
            payers.ChangeTermsAsync(host.Commercial, shown.Version, day, terms, token)));

        var read = await host.System.RunAsync<IPayerAppService, PayerDetailDto>((payers, token) => payers.GetAsync(host.Commercial, token));
        Assert.Single(ended, failure => failure is null);
        // Who read the payer before the other's save, and its versions after it, hears of the later version.
        Assert.Contains(Assert.Single(ended.OfType<BusinessException>()).Code, (string[])["Data:ChangedMeanwhile", "Billing:TermsNotLater"]);
        Assert.Equal(shown.Profiles.Count + 1, read.Profiles.Count);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_correction_of_a_card_that_somebody_corrected_meanwhile_is_refused(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 0);
        var patient = host.Practice.Admit(1).Id;
        var shown = await AddAsync(host, patient, Summer);
        Task<CoverageDto> CorrectAsync(string memberId) => host.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.CorrectAsync(
            shown.Id, new CoverageInput(patient, host.Commercial, 1, Summer, null, memberId, Version: shown.Version), token));

        await CorrectAsync("FIRST");
        var refusal = await Assert.ThrowsAsync<BusinessException>(() => CorrectAsync("SECOND"));

        var read = await host.System.RunAsync<ICoverageAppService, IReadOnlyList<CoverageDto>>((coverages, token) => coverages.GetListAsync(patient, token));
        Assert.Equal("Data:ChangedMeanwhile", refusal.Code);
        Assert.Equal(("FIRST", shown.Version + 1), (read[0].MemberId, read[0].Version));
    }

    /// <summary>Both at once, and how each of them ended: null when it succeeded.</summary>
    private static Task<Exception?[]> BothAsync(DateOnly first, DateOnly second, Func<DateOnly, Task> act) =>
        Task.WhenAll(new[] { first, second }.Select(async day => await Record.ExceptionAsync(() => Task.Run(() => act(day)))));

    private static Task<CoverageDto> AddAsync(BillingHost host, Guid patient, DateOnly from) =>
        host.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.AddAsync(
            new CoverageInput(patient, host.Commercial, 1, from, from.AddDays(2), "W12345"), token));

    private static Task<CoverageDto> EndAsync(BillingHost host, Guid id, DateOnly lastDay) =>
        host.System.RunAsync<ICoverageAppService, CoverageDto>((coverages, token) => coverages.EndAsync(id, lastDay, token));

    private static Task<PayerEnrollmentDto> EndEnrollmentAsync(BillingHost host, Guid id, DateOnly lastDay) =>
        host.System.RunAsync<IPayerAppService, PayerEnrollmentDto>((payers, token) => payers.EndEnrollmentAsync(id, lastDay, token));
}
