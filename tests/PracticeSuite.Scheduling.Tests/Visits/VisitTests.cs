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

    [Theory]
    [InlineData(" https://visits.example.com/j/123?pwd=a%20b#start ", "https://visits.example.com/j/123?pwd=a%20b#start")]
    [InlineData("HTTPS://Visits.Example.com:8443", "https://visits.example.com:8443/")]
    [InlineData("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/")]
    [InlineData("  ", null)]
    public void A_visit_by_telehealth_may_have_a_link(string given, string? kept)
    {
        Assert.Equal(kept, Visit.Record(PracticeId.New(), Good with { Mode = VisitMode.Video, Link = given }, Today).Link);
        Assert.Equal(kept, Visit.Record(PracticeId.New(), Good with { Mode = VisitMode.AudioOnly, Link = given }, Today).Link);
    }

    [Theory]
    [InlineData("http://visits.example.com/j/123", "Link begins with http:; give one that begins with https://.")]
    [InlineData("javascript:alert(1)", "Link begins with javascript:; give one that begins with https://.")]
    [InlineData("data:text/html,<b>hi</b>", "Link begins with data:; give one that begins with https://.")]
    [InlineData("visits.example.com/j/123", "Link is no whole address; copy it from the program that hosts the visit, from https:// on.")]
    [InlineData("https://visits.example.com/j 123", "Link is no whole address; copy it from the program that hosts the visit, from https:// on.")]
    [InlineData("https://bank.example@evil.example/", "Link names a user before its host; take out what stands before the @.")]
    [InlineData("https://user:secret@visits.example.com/", "Link names a user before its host; take out what stands before the @.")]
    [InlineData("https://localhost/", "Link names no host on the web in plain letters, such as visits.example.com; copy it anew from the program that hosts the visit.")]
    [InlineData("https://127.0.0.1/", "Link names no host on the web in plain letters, such as visits.example.com; copy it anew from the program that hosts the visit.")]
    [InlineData("https://v\u0456sits.example.com/", "Link names no host on the web in plain letters, such as visits.example.com; copy it anew from the program that hosts the visit.")]
    public void A_link_leads_to_the_web_over_TLS_and_to_the_host_that_it_shows(string given, string said)
    {
        var refusal = Assert.Throws<BusinessException>(() => Visit.Record(PracticeId.New(), Good with { Mode = VisitMode.Video, Link = given }, Today));

        Assert.Equal((nameof(RecordVisit.Link), said), (refusal.Field, refusal.Message));
    }

    [Fact]
    public void A_link_is_bounded_and_for_telehealth_alone()
    {
        var longest = $"https://visits.example.com/{new string('a', 473)}";

        Assert.Equal(longest, Visit.Record(PracticeId.New(), Good with { Mode = VisitMode.Video, Link = longest }, Today).Link);
        Refuses(nameof(RecordVisit.Link), Good with { Mode = VisitMode.Video, Link = $"{longest}a" });
        Refuses(nameof(RecordVisit.Link), Good with { Mode = VisitMode.Video, Link = $"https://visits.example.com/{new string('ä', 200)}" });
        Refuses(nameof(RecordVisit.Link), Good with { Link = longest });
    }

    [Fact]
    public void A_visit_that_is_held_otherwise_after_all_leaves_its_link_behind()
    {
        var visit = Visit.Record(PracticeId.New(), Good with { Mode = VisitMode.Video, Link = "https://visits.example.com/j/1" }, Today);

        visit.Arrange(new VisitArrangement(VisitMode.AudioOnly, "https://visits.example.com/j/2"));
        Assert.Equal((VisitMode.AudioOnly, "https://visits.example.com/j/2"), (visit.Mode, visit.Link));
        visit.Arrange(new VisitArrangement(VisitMode.InPerson, null));
        Assert.Equal((VisitMode.InPerson, null), (visit.Mode, visit.Link));
    }

    private static void Refuses(string field, RecordVisit record)
    {
        var refusal = Assert.Throws<BusinessException>(() => Visit.Record(PracticeId.New(), record, Today));
        Assert.Equal(field, refusal.Field);
    }
}
