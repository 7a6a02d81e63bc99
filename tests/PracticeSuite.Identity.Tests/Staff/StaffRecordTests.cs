using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Staff;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Identity.Tests.Staff;

public sealed class StaffRecordTests
{
    private const string Reason = "Trained and supervised by Dr. Patel";

    private static readonly DateOnly NewYear = new(2026, 1, 1);

    [Theory]
    [Trait("Rule", "B-030g"), Trait("Rule", "B-030h")]
    [InlineData(Credential.RN)]
    [InlineData(Credential.LMSW)]
    [InlineData(Credential.MedicalAssistant)]
    [InlineData(Credential.PeerSpecialist)]
    [InlineData(Credential.CareCoordinator)]
    public void Minutes_of_clinical_and_auxiliary_staff_count_from_the_day_they_may_act_as_clinical_staff(Credential credential)
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", credential));
        var before = staff.Credential.MayCountTime(staff.MayActAsClinicalStaffSince, NewYear);

        staff.AllowClinicalWork(NewYear, "A. Miller", Reason);

        Assert.False(before);
        Assert.False(staff.Credential.MayCountTime(staff.MayActAsClinicalStaffSince, NewYear.AddDays(-1)));
        Assert.True(staff.Credential.MayCountTime(staff.MayActAsClinicalStaffSince, NewYear));
        Assert.Equal(("A. Miller", Reason), (staff.MayActAsClinicalStaffBy, staff.MayActAsClinicalStaffReason));
    }

    [Theory]
    [Trait("Rule", "B-030i"), Trait("Rule", "B-030j"), Trait("Rule", "B-031")]
    [InlineData(Credential.FrontDesk)]
    [InlineData(Credential.Biller)]
    [InlineData(Credential.InformationTechnology)]
    [InlineData(Credential.PracticeManager)]
    [InlineData(Credential.Student)]
    [InlineData(Credential.Intern)]
    public void Clerical_and_unpaid_people_never_act_as_clinical_staff(Credential credential)
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", credential));

        var refusal = Assert.Throws<BusinessException>(() => staff.AllowClinicalWork(NewYear, "A. Miller", Reason));

        Assert.Equal("Identity:NeverClinicalStaff", refusal.Code);
        Assert.Null(staff.MayActAsClinicalStaffSince);
    }

    [Fact, Trait("Rule", "B-030i")]
    public void Nobody_moves_to_the_front_desk_with_the_permission_in_the_pocket()
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", Credential.MedicalAssistant));
        staff.AllowClinicalWork(NewYear, "A. Miller", Reason);

        var refusal = Assert.Throws<BusinessException>(() => staff.Change(Given.Staff("S", Credential.FrontDesk)));
        staff.WithdrawClinicalWork();
        staff.Change(Given.Staff("S", Credential.FrontDesk));

        Assert.Equal("Identity:NeverClinicalStaff", refusal.Code);
        Assert.Equal(Credential.FrontDesk, staff.Credential);
    }

    [Theory, Trait("Rule", "B-030h")]
    [InlineData("too short")]
    [InlineData("")]
    [InlineData(null)]
    public void The_permission_needs_a_reason_of_ten_characters(string? reason)
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", Credential.MedicalAssistant));

        var refusal = Assert.Throws<BusinessException>(() => staff.AllowClinicalWork(NewYear, "A. Miller", reason));

        Assert.Equal("MayActAsClinicalStaffReason", refusal.Field);
    }

    [Theory, Trait("Rule", "C-010")]
    [InlineData("1234567893", false)]
    [InlineData("1234567890", true)]
    [InlineData(null, false)]
    public void An_npi_that_fails_its_check_digit_is_kept_and_marked(string? npi, bool isDoubtful)
    {
        var staff = StaffRecord.Employ(PracticeId.New(), Given.Staff("S", Credential.PMHNP, npi));

        Assert.Equal((npi, isDoubtful), (staff.Npi, staff.NpiIsDoubtful));
    }

    [Theory]
    [InlineData("123456789")]
    [InlineData("12345A7893")]
    public void An_npi_has_ten_digits(string npi)
    {
        Assert.Equal("Npi", Assert.Throws<BusinessException>(() => StaffRecord.Employ(PracticeId.New(), Given.Staff("S", Credential.NP, npi))).Field);
    }

    [Fact]
    public void Nobody_leaves_before_they_came()
    {
        var given = Given.Therapist with { EmployedTo = Given.Therapist.EmployedFrom.AddDays(-1) };

        Assert.Equal("EmployedTo", Assert.Throws<BusinessException>(() => StaffRecord.Employ(PracticeId.New(), given)).Field);
    }
}
