using PracticeSuite.Cli;

return await CommandLine.RunAsync(args, Surroundings.OfThisProcess());
