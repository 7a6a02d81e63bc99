using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Visits;
using Xunit;

namespace PracticeSuite.Scheduling.Tests.Visits;

public sealed class VisitTests
{
    private static readonly DateOnly Today = new(2026, 10, 9);

    private static readonly RecordVisit Good = new(House.Rosa, new DateOnly(2026, 8, 20), " g0439 ", House.Patel.Id, null, House.NewYork.Id);

    [Fact]
    public void A_code_is_kept_in_capitals() => Assert.Equal("G0439", Visit.Record(PracticeId.New(), Good, Today).Code);

    [Theory, InlineData("9921"), InlineData("992145"), InlineData("99.14"), InlineData("")]
    public void A_code_has_five_letters_or_digits(string code) => Refuses(nameof(RecordVisit.Code), Good with { Code = code });

    [Fact]
    public void A_visit_is_with_somebody_here_or_elsewhere_and_not_both()
    {
        Refuses(nameof(RecordVisit.PractitionerId), Good with { PractitionerId = null });
        Refuses(nameof(RecordVisit.PractitionerId), Good with { OutsidePractitioner = "Dr. Gray" });
        Assert.Equal("Dr. Gray", Visit.Record(PracticeId.New(), Good with { PractitionerId = null, OutsidePractitioner = "Dr. Gray" }, Today).OutsidePractitioner);
    }

    [Fact]
    public void The_time_billed_with_a_visit_is_a_whole_interval()
    {
        var ten = House.Local("2026-08-20 10:00:00");

        Refuses("End", Good with { Start = ten });
        Refuses("End", Good with { Start = ten, End = ten });
        Assert.Equal(ten.AddMinutes(25), Visit.Record(PracticeId.New(), Good with { Start = ten, End = ten.AddMinutes(25) }, Today).End);
    }

    [Fact]
    public void A_visit_of_tomorrow_cannot_have_been_kept()
    {
        var tomorrow = Good with { On = Today.AddDays(1) };

        var refusal = Assert.Throws<BusinessException>(() => Visit.Record(PracticeId.New(), tomorrow, Today));
        Assert.Equal(("Scheduling:VisitNotYet", nameof(RecordVisit.On)), (refusal.Code, refusal.Field));
        var planned = Visit.Record(PracticeId.New(), tomorrow with { Kept = false }, Today);
        Assert.Equal("Scheduling:VisitNotYet", Assert.Throws<BusinessException>(() => planned.MarkKept(true, Today)).Code);
        planned.MarkKept(true, Today.AddDays(1));
        Assert.True(planned.Kept);
    }

    private static void Refuses(string field, RecordVisit record)
    {
        var refusal = Assert.Throws<BusinessException>(() => Visit.Record(PracticeId.New(), record, Today));
        Assert.Equal(field, refusal.Field);
    }
}
