using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Consents;

public sealed class ConsentServiceTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "B-048"), Trait("Rule", "P-141")]
    public async Task Each_kind_is_its_own_record_and_is_revoked_by_itself(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        var bhi = await RecordAsync(host, patient, Input(host));
        await RecordAsync(host, patient, Input(host) with { Kind = ConsentKind.CareManagement });

        await host.AsSystem.RunAsync<IConsentAppService>((consents, token) => consents.RevokeAsync(bhi.Id, Today.Now, token));
        var list = await host.AsSystem.RunAsync<IConsentAppService, IReadOnlyList<ConsentDto>>((consents, token) => consents.GetListAsync(patient, token));

        Assert.Equal([(ConsentKind.Bhi, Today.Now), (ConsentKind.CareManagement, null)], list.Select(consent => (consent.Kind, consent.RevokedAt)));
        Assert.All(list, consent => Assert.Equal([1, 2, 3, 4], consent.Items));
        Assert.Equal([AuditAction.GrantConsent, AuditAction.GrantConsent, AuditAction.RevokeConsent], await host.AsSystem.ActsOnAsync("Consent"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_consent_that_was_recorded_is_not_recorded_again(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        await RecordAsync(host, patient, Input(host));

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => RecordAsync(host, patient, Input(host)));

        Assert.Equal("Charting:ConsentKnown", refusal.Code);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "B-182")]
    public async Task The_practice_says_from_which_age_patients_consent_on_the_page_and_in_files(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var sixteen = await host.PatientAsync(ChartingHost.Rosa with { BirthDate = Today.Date.AddYears(-16).AddDays(-60) });
        var file = ("consents.csv", "patient,kind,given_at,method,obtained_by,billing_practitioner,given_by,items\nA-1001,Bhi,2026-10-01 10:00:00,Verbal,LCSW,PMHNP,Self,1 2 3 4\n");

        var refused = await Assert.ThrowsAsync<BusinessException>(() => RecordAsync(host, sixteen, Input(host)));
        var problem = Assert.Single(await ChartingHost.ImportAsync(host.AsSystem, file));
        await host.ConsentFromAsync(16);
        await RecordAsync(host, sixteen, Input(host));

        Assert.Equal(("Charting:ConsentByMinor", "GivenBy"), (refused.Code, refused.Field));
        Assert.Equal((2, "given_by"), ((int)problem.Line, problem.Column));
        Assert.Empty(await ChartingHost.ImportAsync(host.AsSystem, file));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Another_practice_can_neither_use_the_patient_nor_revoke(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var other = await host.OtherPracticeAsync();
        var patient = await host.PatientAsync();
        var consent = await RecordAsync(host, patient, Input(host));

        var recorded = await Assert.ThrowsAsync<BusinessException>(() =>
            other.RunAsync<IConsentAppService>((consents, token) => consents.RecordAsync(patient, Input(host), token)));
        var revoked = await Assert.ThrowsAsync<BusinessException>(() =>
            other.RunAsync<IConsentAppService>((consents, token) => consents.RevokeAsync(consent.Id, Today.Now, token)));
        var seen = await other.RunAsync<IConsentAppService, IReadOnlyList<ConsentDto>>((consents, token) => consents.GetListAsync(patient, token));

        Assert.Equal(("Charting:PatientNotFound", "Charting:ConsentNotFound"), (recorded.Code, revoked.Code));
        Assert.Empty(seen);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "B-043")]
    public async Task The_front_desk_records_no_consent_but_may_note_that_one_was_taken_back(DatabaseKind kind)
    {
        await using var host = await ChartingHost.CreateAsync(kind);
        var patient = await host.PatientAsync();
        var consent = await RecordAsync(host, patient, Input(host));
        var desk = host.Host.For(host.FrontDesk, PracticeRole.FrontDesk);

        await Assert.ThrowsAsync<AccessDeniedException>(() =>
            desk.RunAsync<IConsentAppService>((consents, token) => consents.RecordAsync(patient, Input(host), token)));
        var revoked = await desk.RunAsync<IConsentAppService, ConsentDto>((consents, token) => consents.RevokeAsync(consent.Id, Today.Now, token));

        Assert.Equal(Today.Now, revoked.RevokedAt);
    }

    private static ConsentInput Input(ChartingHost host) => new(
        ConsentKind.Bhi, Today.Now.AddDays(-50), ConsentMethod.Verbal, host.Therapist, host.Prescriber, ConsentGiver.Self, null, [1, 2, 3, 4], null, null, null, null);

    private static Task<ConsentDto> RecordAsync(ChartingHost host, Guid patient, ConsentInput given) =>
        host.AsSystem.RunAsync<IConsentAppService, ConsentDto>((consents, token) => consents.RecordAsync(patient, given, token));
}
