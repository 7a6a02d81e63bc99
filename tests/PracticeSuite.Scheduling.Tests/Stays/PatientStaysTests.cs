using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Stays;
using Xunit;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Stays;

public sealed class PatientStaysTests
{
    private static readonly DateTimeOffset Now = Local("2026-10-09 12:00:00");

    private readonly PatientStays _rosa = new(PracticeId.New(), Rosa);

    [Theory]
    [InlineData("2026-09-01 10:00", "2026-09-02 10:00", false)]
    [InlineData("2026-09-01 10:00", "2026-09-02 10:01", true)]
    [InlineData("2026-09-05 09:59", null, true)]
    [InlineData("2026-09-05 10:00", null, false)]
    [InlineData("2026-09-01 10:00", null, true)]
    public void A_patient_is_not_in_two_beds_at_once(string admitted, string? discharged, bool overlaps)
    {
        RecordStay("2026-09-02 10:00", "2026-09-05 10:00");

        var refusal = Xunit.Record.Exception(() => RecordStay(admitted, discharged)) as BusinessException;

        Assert.Equal(overlaps ? "Scheduling:StayOverlaps" : null, refusal?.Code);
    }

    [Fact]
    public void An_emergency_visit_may_lie_within_an_observation()
    {
        RecordStay("2026-09-02 10:00", null, HospitalStayKind.Observation);

        Assert.Equal(HospitalStayKind.EmergencyDepartment, RecordStay("2026-09-02 09:00", "2026-09-02 11:00", HospitalStayKind.EmergencyDepartment).Kind);
    }

    [Fact]
    public void A_stay_ends_once_after_it_began_and_not_in_the_future()
    {
        var stay = RecordStay("2026-10-08 10:00", null);

        Assert.Equal(Check.Code, Refusal(() => _rosa.Discharge(stay.Id, Local("2026-10-08 10:00"), Now)));
        Assert.Equal(Check.Code, Refusal(() => _rosa.Discharge(stay.Id, Now.AddSeconds(1), Now)));
        _rosa.Discharge(stay.Id, Now, Now);
        Assert.Equal("Scheduling:AlreadyDischarged", Refusal(() => _rosa.Discharge(stay.Id, Now, Now)));
        Assert.Equal(Check.Code, Refusal(() => RecordStay("2026-10-09 12:01", null)));
    }

    private HospitalStay RecordStay(string admitted, string? discharged, HospitalStayKind kind = HospitalStayKind.Inpatient) =>
        _rosa.Record(kind, Local(admitted), discharged is null ? null : Local(discharged), "Mercy", Now);

    private static string Refusal(Action act) => Assert.Throws<BusinessException>(act).Code;
}
