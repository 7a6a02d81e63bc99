using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Services;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Services;

public sealed class OtherServiceTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, Trait("Rule", "B-092")]
    [MemberData(nameof(Databases))]
    public async Task Somebody_elses_99484_holds_our_claim_until_a_biller_has_asked(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);
        var patient = host.Practice.Patients[0];
        var added = await AddAsync(host, patient, "99484");
        await AddAsync(host, host.Practice.Patients[1], "90834", Neighbours.Therapist);
        var held = await host.RunAsync();

        var before = await MonthAsync(host, toConfirm: true);
        await host.Biller.RunAsync<IOtherServiceAppService>((services, token) => services.ConfirmAsync(added.Id, "Their claim was withdrawn", token));
        var after = await MonthAsync(host, toConfirm: true);
        var all = await MonthAsync(host, toConfirm: false);
        var released = await host.RunAsync();

        Assert.Equal((1, 2), (held.Counts.Held, released.Counts.Eligible));
        Assert.Equal((1, 1, added.Id, true), (before.Total, before.ToConfirm, before.Rows[0].Id, before.Rows[0].StandsAgainstClaim));
        Assert.Equal((0, 0, 2), (after.Total, after.ToConfirm, all.Total));
        Assert.Contains(all.Rows, row => row is { Confirmed: true, ConfirmedReason: "Their claim was withdrawn", StandsAgainstClaim: false });
    }

    [Theory, Trait("Rule", "B-092")]
    [MemberData(nameof(Databases))]
    public async Task Only_the_code_of_the_patients_own_enrollment_has_to_be_asked_about(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind, patients: 2);
        var (enrolled, left) = (host.Practice.Patients[0], host.Practice.Patients[1]);
        var own = await AddAsync(host, enrolled, "99484");
        var other = await AddAsync(host, enrolled, "G0323");
        var gone = await AddAsync(host, left, "99484");
        host.Practice.Leave(left);

        var asked = await MonthAsync(host, toConfirm: true);

        Assert.Equal((true, false, true), (own.StandsAgainstClaim, other.StandsAgainstClaim, gone.StandsAgainstClaim));
        Assert.Equal((1, 1, own.Id), (asked.Total, asked.ToConfirm, asked.Rows[0].Id));
        Assert.Equal((3, 1), ((await MonthAsync(host, toConfirm: false)).Total, (await MonthAsync(host, toConfirm: false)).ToConfirm));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_service_that_was_taken_back_is_in_no_list_and_holds_nothing(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var added = await AddAsync(host, host.Practice.Patients[0], "99484");
        await host.Biller.RunAsync<IOtherServiceAppService>((services, token) => services.WithdrawAsync(added.Id, "Wrong patient", token));

        var run = await host.RunAsync();

        Assert.Equal((0, 1), ((await MonthAsync(host, toConfirm: false)).Total, run.Counts.Eligible));
    }

    [Theory]
    [InlineData("G0511", "2025-09-30", null)]
    [InlineData("G0511", "2025-10-01", "G0511 ended on 2025-09-30")]
    [InlineData("G0512", "2026-01-01", "G0512 ended on 2025-12-31")]
    [InlineData("G0570", "2025-12-31", "G0570 is reported from 2026-01-01 on")]
    [InlineData("G0570", "2026-01-01", null)]
    [InlineData("90834", "2001-01-01", null)]
    public void A_code_is_taken_for_the_days_on_which_it_may_be_reported(string code, string on, string? refused)
    {
        var input = new OtherServiceInput(Guid.CreateVersion7(), DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), code, null, null);

        var refusal = Record.Exception(() => OtherService.Record(PracticeId.New(), input)) as BusinessException;

        Assert.Equal((refused is null, refused is null ? null : "Billing:CodeNotInForce"), (refusal is null, refusal?.Code));
        Assert.StartsWith(refused ?? "", refusal?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "B-009")]
    public void The_table_of_codes_has_each_code_once_with_a_short_label_of_our_own()
    {
        var all = ProcedureCodeBook.Shipped.All;

        Assert.True(all.Count > 50, $"{all.Count} codes");
        Assert.Equal(all.Count, all.Select(code => code.Code).Distinct().Count());
        Assert.All(all, code => Assert.Matches("^([0-9]{5}|G[0-9]{4})$", code.Code));
        Assert.All(all, code => Assert.InRange(code.Label.Length, 5, 50));
        Assert.Equal("General BHI care management, month", ProcedureCodeBook.Shipped.Find("99484")?.Label);
        Assert.Null(ProcedureCodeBook.Shipped.Find("90834"));
    }

    private static Task<OtherServiceDto> AddAsync(BillingHost host, Neighbours.Patient patient, string code, Guid? by = null) =>
        host.Biller.RunAsync<IOtherServiceAppService, OtherServiceDto>(
            (services, token) => services.AddAsync(new OtherServiceInput(patient.Id, new DateOnly(2026, 9, 12), code, by, null), token));

    private static Task<OtherServicePageDto> MonthAsync(BillingHost host, bool toConfirm) =>
        host.Biller.RunAsync<IOtherServiceAppService, OtherServicePageDto>(
            (services, token) => services.GetMonthAsync(new OtherServiceQuery(Neighbours.September, toConfirm), token));
}
