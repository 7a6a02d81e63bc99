namespace PracticeSuite.Cli.Output;

/// <summary>A secret from standard input: the first line of what a script pipes in, or typed unseen by a person.</summary>
internal static class SecretInput
{
    public static string? Read(string what)
    {
        if (Console.IsInputRedirected)
            return Console.In.ReadLine();
        Console.Error.Write($"{what}: ");
        var typed = new Stack<char>();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
            Take(typed, key);
        Console.Error.WriteLine();
        return string.Concat(typed.Reverse());
    }

    private static void Take(Stack<char> typed, ConsoleKeyInfo key)
    {
        if (key.Key == ConsoleKey.Backspace)
            typed.TryPop(out _);
        else if (!char.IsControl(key.KeyChar))
            typed.Push(key.KeyChar);
    }
}
