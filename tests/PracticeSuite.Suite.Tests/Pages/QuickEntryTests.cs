using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Web.Pages.Coordination;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

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
    [InlineData("1h30 Grant plan", 5400)]
    [InlineData("1h 30 Grant plan", 5400)]
    [InlineData("1h 30m Grant plan", 5400)]
    [InlineData("1h30m Grant plan", 5400)]
    [InlineData("90m Grant plan", 5400)]
    [InlineData("1:30h Grant plan", 5400)]
    [InlineData("1h30m20s Grant plan", 5420)]
    [InlineData("24h Grant plan", 86400)]
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
    [InlineData("1002: call")]
    [InlineData("4H-22 call")]
    public void What_cannot_be_read_is_left_for_the_form(string typed)
    {
        var read = QuickEntry.Parse(typed);

        Assert.Null(read.Length);
        Assert.Null(read.From);
    }

    [Fact]
    public void Every_length_is_read_alike_however_it_is_written()
    {
        for (var minutes = 1; minutes < 24 * 60; minutes++)
        {
            var (hours, rest) = Math.DivRem(minutes, 60);
            var typed = new List<string> { $"{hours}h{rest:00}", $"{hours}h {rest}m", $"{hours}h{rest}m", $"{hours}:{rest:00}h" };
            if (minutes < 1000)
                typed.Add($"{minutes}m");

            Assert.All(typed, one => Assert.Equal((Seconds.Minutes(minutes), "Grant"), Read(QuickEntry.Parse($"{one} Grant plan"))));
        }
    }

    [Theory]
    [InlineData("25:00-26:00 Alvarez", "Start", "25:00")]
    [InlineData("10:75-11:00 Alvarez", "Start", "10:75")]
    [InlineData("10:00-24:10 Alvarez", "End", "24:10")]
    [InlineData("13:30 am-2:00 pm Alvarez", "Start", "13:30 am")]
    [InlineData("8m at 25:00 Alvarez", "Start", "25:00")]
    [InlineData("-5m Alvarez", "Length", "-5m")]
    [InlineData("−5m Alvarez", "Length", "−5m")]
    [InlineData("0m Alvarez", "Length", "0m")]
    [InlineData("1h75m Alvarez", "Length", "1h75m")]
    [InlineData("30h at 10:00 Alvarez", "Length", "30h")]
    [InlineData("1000m Alvarez", "Length", "1000m")]
    [InlineData("1.5h Alvarez", "Length", "1.5h")]
    [InlineData("100:00-101:00 Alvarez", "Length", "100:00-101:00")]
    [InlineData("10-11 Alvarez", "Length", "10-11")]
    [InlineData("2-2:15pm Alvarez", "Length", "2-2:15pm")]
    [InlineData("0900-0915 Alvarez", "Length", "0900-0915")]
    [InlineData("5pm-6pm Alvarez", "Length", "5pm-6pm")]
    [InlineData("1h30m20 Alvarez", "Length", "1h30m20")]
    public void What_is_no_length_and_no_time_is_refused_with_what_to_write(string typed, string field, string value)
    {
        var refused = Assert.Throws<BusinessException>(() => QuickEntry.Parse(typed));

        Assert.Equal(field, refused.Field);
        Assert.StartsWith($"'{value}' ", refused.Message, StringComparison.Ordinal);
        Assert.Matches("write a length as 8m|write times as 10:00-10:08", refused.Message);
    }

    [Theory]
    [InlineData("2:30-2:41 pm Brooks voicemail", "14:30", "14:41")]
    [InlineData("11:30-1:15 pm Brooks voicemail", "11:30", "13:15")]
    public void The_half_of_the_day_is_said_once_for_both_times(string typed, string from, string to)
    {
        var read = QuickEntry.Parse(typed);

        Assert.Equal((TimeOnly.Parse(from, null), TimeOnly.Parse(to, null)), (read.From!.Value, read.To!.Value));
    }

    private static (Seconds, string?) Read(QuickEntry read) => (read.Length!.Value, read.Patient);
}
