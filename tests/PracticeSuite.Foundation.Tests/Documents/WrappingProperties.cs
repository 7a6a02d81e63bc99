using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.Documents;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Documents;

public class WrappingProperties
{
    private static readonly Arbitrary<string[]> Texts =
        Gen.Elements("a", "Ánh", "care", "behavioral", "self-pay", "99484", "Donaudampfschifffahrtsgesellschaft", "1,234.50")
            .NonEmptyListOf().Select(words => words.ToArray()).ToArbitrary();

    [Fact]
    public void No_line_is_wider_than_its_room_and_no_word_is_lost() =>
        Prop.ForAll(Texts, Gen.Choose(15, 300).ToArbitrary(), StaysInside)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithQuietOnSuccess(true));

    private static void StaysInside(string[] words, int width)
    {
        var text = string.Join(' ', words);

        var letters = Printed.SmallPages(content => content.Width(width).Text(text))
            .Read(page => page.Letters).SelectMany(page => page).ToList();

        Assert.Equal(text, string.Concat(letters.Select(letter => letter.Value)));
        var ends = letters.Where(letter => letter.Value != " ").Select(letter => letter.EndBaseLine.X);
        Assert.All(ends, end => Assert.InRange(end, 36, 36 + width + 0.1));
    }
}
