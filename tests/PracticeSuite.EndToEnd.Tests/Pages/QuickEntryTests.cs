using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Web.Pages.Coordination;

namespace PracticeSuite.EndToEnd.Tests.Pages;

public sealed class QuickEntryTests
{
    [Fact]
    public void A_length_a_name_and_the_purpose_are_told_apart()
    {
        var read = QuickEntry.Parse("8m Alvarez call with Dr. Patel about side effects");

        Assert.Equal(Seconds.Minutes(8), read.Length);
        Assert.Equal("Alvarez", read.Patient);
        Assert.Equal(CareActivity.TeamCall, read.Activity);
        Assert.Equal("call with Dr. Patel about side effects", read.Note);
        Assert.Null(read.From);
    }

    [Theory]
    [InlineData("10:00-10:08 Alvarez secure message", "10:00", "10:08", CareActivity.SecureMessageReadCompose)]
    [InlineData("2:30 pm to 2:41 pm Brooks, Terrence voicemail", "14:30", "14:41", CareActivity.UnsuccessfulAttempt)]
    public void Two_times_are_taken_as_they_stand(string typed, string from, string to, CareActivity activity)
    {
        var read = QuickEntry.Parse(typed);

        Assert.Equal(TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), read.From);
        Assert.Equal(TimeOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture), read.To);
        Assert.Equal(activity, read.Activity);
        Assert.Null(read.Length);
    }

    [Theory]
    [InlineData("1h 5m Grant plan", 3900)]
    [InlineData("8 min 30 s Grant plan", 510)]
    [InlineData("45s Grant plan", 45)]
    [InlineData("12 minutes Grant plan", 720)]
    public void Lengths_are_read_to_the_second(string typed, long seconds)
    {
        var read = QuickEntry.Parse(typed);

        Assert.Equal(new Seconds(seconds), read.Length);
        Assert.Equal("Grant", read.Patient);
    }

    [Fact]
    public void A_scale_is_recognised_with_its_name()
    {
        var read = QuickEntry.Parse("4m at 14:30 Ibarra, Luis scored PHQ-9");

        Assert.Equal(new TimeOnly(14, 30), read.From);
        Assert.Equal("Ibarra, Luis", read.Patient);
        Assert.Equal((CareActivity.ScaleAdministerReview, "PHQ-9"), (read.Activity, read.Instrument));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Alvarez")]
    [InlineData("25:99-26:00 Alvarez")]
    public void What_cannot_be_read_is_left_for_the_form(string typed)
    {
        var read = QuickEntry.Parse(typed);

        Assert.Null(read.Length);
        Assert.Null(read.From);
    }
}
