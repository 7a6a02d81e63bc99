using PracticeSuite.X12.Syntax;
using Xunit;

namespace PracticeSuite.X12.Tests.Syntax;

public sealed class CharacterSetTests
{
    [Theory, Trait("Rule", "C-035")]
    [InlineData("Peña-Müller", "PENA-MULLER")]
    [InlineData("Éire ñandú", "EIRE NANDU")]
    [InlineData("Weiß & Søn", "WEISS & SON")]
    [InlineData("O’Brien", "O'BRIEN")]
    [InlineData("  two   spaces ", "TWO SPACES")]
    [InlineData("a*b:c~d^e", "A B C D E")]
    [InlineData("~~x~~", "X")]
    [InlineData("pipe|stays", "PIPE|STAYS")]
    [InlineData("", "")]
    [InlineData("~", "")]
    public void Text_of_people_is_made_fit(string text, string clean)
    {
        Assert.True(CharacterSet.TryClean(text, Delimiters.Default, out var made, out _));

        Assert.Equal(clean, made);
    }

    [Theory, Trait("Rule", "C-035")]
    [InlineData(0x01)]
    [InlineData(0x0A)]
    [InlineData(0x60)]
    [InlineData(0x6F22)]
    [InlineData(0xD800)]
    public void What_cannot_be_made_fit_is_named(int sign)
    {
        Assert.False(CharacterSet.TryClean($"A{(char)sign}B", Delimiters.Default, out _, out var rejected));

        Assert.Equal(sign, rejected);
    }
}
