using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;
using static PracticeSuite.Coordination.Tests.CareHost;

namespace PracticeSuite.Coordination.Tests.Enrollments;

public sealed class EnrollmentServiceTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    [Trait("Rule", "B-176")]
    public async Task Of_two_who_enrol_a_patient_at_once_exactly_one_succeeds(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        for (var round = 0; round < 25; round++)
        {
            // The first enrollment makes the patient's row, later ones change it: both ways in are raced for.
            var from = Day("2026-01-01").AddDays(round * 2);
            var outcomes = await Race.BetweenAsync(() => EnrollAsync(host, from, House.Pmhnp.Id), () => EnrollAsync(host, from, House.Lcsw.Id));

            var refusal = Assert.Single(outcomes.OfType<BusinessException>());
            Assert.Matches("^Coordination:(EnrollmentOverlaps|EnrollmentsChanged)$", refusal.Code);
            Assert.Single(outcomes, outcome => outcome is null);
        }

        var all = await host.AsSystem.RunAsync<IEnrollmentAppService, IReadOnlyList<EnrollmentDto>>((service, ct) => service.GetListAsync(House.Rosa, ct));
        Assert.Equal(25, all.Count);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_was_enrolled_changed_and_ended_is_read_back(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var first = await host.EnrollAsync(House.Rosa, House.Pmhnp);

        var next = await ChangeAsync(host, (service, ct) => service.ChangeBillingPractitionerAsync(first.Id, House.Lcsw.Id, Day("2026-09-15"), ct));
        await ChangeAsync(host, (service, ct) => service.DesignateAsync(next.Id, House.Assistant.Id, Day("2026-09-20"), ct));
        await ChangeAsync(host, (service, ct) => service.AttestFaceToFaceAsync(next.Id, true, ct));
        await ChangeAsync(host, (service, ct) => service.EndAsync(next.Id, Day("2026-09-30"), ct));

        var list = await host.AsSystem.RunAsync<IEnrollmentAppService, IReadOnlyList<EnrollmentDto>>((service, ct) => service.GetListAsync(House.Rosa, ct));
        Assert.Equal(
            [
                next with { DesignatedMemberId = House.Assistant.Id, FaceToFaceAttested = true, To = Day("2026-09-30") },
                first with { To = Day("2026-09-14") },
            ],
            list);
        Assert.Equal([first.Id], (await ActiveAsync(host, "2026-09-14")).Select(one => one.Id));
        Assert.Equal([next.Id], (await ActiveAsync(host, "2026-09-30")).Select(one => one.Id));
        Assert.Empty(await ActiveAsync(host, "2026-10-01"));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "B-014"), Trait("Rule", "B-178")]
    public async Task A_months_facts_tell_who_stood_for_continuity_on_a_day_and_when_the_service_began(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var first = await host.EnrollAsync(House.Rosa, House.Pmhnp);
        await ChangeAsync(host, (service, ct) => service.DesignateAsync(first.Id, House.Lcsw.Id, Day("2026-09-10"), ct));
        await ChangeAsync(host, (service, ct) => service.MoveAsync(first.Id, House.LosAngeles.Id, Day("2026-09-15"), ct));

        var facts = (await host.MonthAsync(House.Rosa))!.Enrollments;

        Assert.Equal([House.NewYork.Id, House.LosAngeles.Id], facts.Select(one => one.LocationId));
        Assert.All(facts, one => Assert.Equal(Day("2026-08-20"), one.ServiceFrom));
        Assert.Equal(
            [House.Pmhnp.Id, House.Lcsw.Id, House.Lcsw.Id],
            new[] { facts[0].DesignatedOn(Day("2026-09-09")), facts[0].DesignatedOn(Day("2026-09-10")), facts[1].DesignatedOn(Day("2026-09-15")) }.Select(id => id!.Value));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Nobody_unknown_is_enrolled_or_named(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var enroll = new EnrollPatient(House.Rosa, House.NewYork.Id, BhiCode.Cpt99484, House.Pmhnp.Id, null, Day("2026-09-01"));

        await RefusesAsync(host, "Charting:PatientNotFound", enroll with { PatientId = Guid.CreateVersion7() });
        await RefusesAsync(host, "Coordination:LocationNotFound", enroll with { LocationId = Guid.CreateVersion7() });
        await RefusesAsync(host, "Coordination:StaffNotFound", enroll with { BillingPractitionerId = Guid.CreateVersion7() });
        await RefusesAsync(host, "Coordination:StaffNotFound", enroll with { DesignatedMemberId = Guid.CreateVersion7() });
    }

    [Theory, Trait("Rule", "P-107")]
    [InlineData(PracticeRole.Therapist, true, true)]
    [InlineData(PracticeRole.Prescriber, true, true)]
    [InlineData(PracticeRole.CareCoordinator, true, true)]
    [InlineData(PracticeRole.Supervisor, true, false)]
    [InlineData(PracticeRole.Biller, true, false)]
    [InlineData(PracticeRole.FrontDesk, false, false)]
    [InlineData(PracticeRole.PrivacyOfficer, true, false)]
    [InlineData(PracticeRole.Administrator, false, false)]
    public async Task A_role_reads_and_writes_enrollments_as_the_matrix_says(string role, bool reads, bool writes)
    {
        await using var host = await CareHost.CreateAsync(DatabaseKind.Sqlite);
        var enrollment = await host.EnrollAsync(House.Rosa, House.Pmhnp);
        var someone = host.As(House.Lcsw, role);

        var reading = await Record.ExceptionAsync(() => someone.RunAsync<IEnrollmentAppService>((service, ct) => service.GetListAsync(House.Rosa, ct)));
        var writing = await Record.ExceptionAsync(() => someone.RunAsync<IEnrollmentAppService>((service, ct) => service.EndAsync(enrollment.Id, Day("2026-09-30"), ct)));

        Assert.Equal((reads, writes), (reading is not AccessDeniedException, writing is not AccessDeniedException));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-120")]
    public async Task To_a_clinician_who_does_not_treat_the_patient_there_is_no_enrollment(DatabaseKind kind)
    {
        await using var host = await CareHost.CreateAsync(kind);
        var enrollment = await host.EnrollAsync(House.Rosa, House.Pmhnp);
        var stranger = host.Host.For(Guid.CreateVersion7(), PracticeRole.Therapist);

        var active = await stranger.RunAsync<IEnrollmentAppService, IReadOnlyList<EnrollmentDto>>((service, ct) => service.GetActiveAsync(Day("2026-09-01"), ct));
        var read = await Assert.ThrowsAsync<NoRelationshipException>(() => stranger.RunAsync<IEnrollmentAppService>((service, ct) => service.GetListAsync(House.Rosa, ct)));
        var ended = await Assert.ThrowsAsync<BusinessException>(() =>
            stranger.RunAsync<IEnrollmentAppService>((service, ct) => service.EndAsync(enrollment.Id, Day("2026-09-30"), ct)));

        Assert.Empty(active);
        Assert.Equal((House.Rosa, "Coordination:EnrollmentNotFound"), (read.PatientId, ended.Code));
    }

    private static Task EnrollAsync(CareHost host, DateOnly day, Guid biller) =>
        host.AsSystem.RunAsync<IEnrollmentAppService>((service, ct) => service.EnrollAsync(
            new EnrollPatient(House.Rosa, House.NewYork.Id, BhiCode.Cpt99484, biller, null, day, day.AddDays(1)), ct));

    private static Task<EnrollmentDto> ChangeAsync(CareHost host, Func<IEnrollmentAppService, CancellationToken, Task<EnrollmentDto>> change) =>
        host.As(House.Lcsw).RunAsync(change);

    private static Task<IReadOnlyList<EnrollmentDto>> ActiveAsync(CareHost host, string day) =>
        host.AsSystem.RunAsync<IEnrollmentAppService, IReadOnlyList<EnrollmentDto>>((service, ct) => service.GetActiveAsync(Day(day), ct));

    private static async Task RefusesAsync(CareHost host, string code, EnrollPatient enroll)
    {
        var refusal = await Assert.ThrowsAsync<BusinessException>(() =>
            host.AsSystem.RunAsync<IEnrollmentAppService>((service, ct) => service.EnrollAsync(enroll, ct)));
        Assert.Equal(code, refusal.Code);
    }
}
