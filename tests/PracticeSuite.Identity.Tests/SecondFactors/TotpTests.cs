using System.Text;
using PracticeSuite.Identity.SecondFactors;
using Xunit;

namespace PracticeSuite.Identity.Tests.SecondFactors;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long unixSeconds, string code) =>
        Assert.Equal(code, Totp.CodeAt(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(unixSeconds))));

    [Theory]
    [InlineData(-31, true)]
    [InlineData(0, true)]
    [InlineData(31, true)]
    [InlineData(-61, false)]
    [InlineData(61, false)]
    public void A_clock_may_be_half_a_minute_wrong(int seconds, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_015);

        var step = Totp.StepOf(Key, Totp.CodeAt(Key, Totp.StepAt(now.AddSeconds(seconds))), now);

        Assert.Equal(taken, step is not null);
    }

    [Theory]
    [InlineData("f", "MY")]
    [InlineData("foobar", "MZXW6YTBOI")]
    [InlineData("12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    public void A_key_is_written_in_base_32(string bytes, string text) => Assert.Equal(text, Totp.ToText(Encoding.ASCII.GetBytes(bytes)));
}
