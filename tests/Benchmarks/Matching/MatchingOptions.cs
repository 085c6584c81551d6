namespace CaseManagement.Benchmarks.Matching;

/// <param name="Data">The folder with the files of records.</param>
/// <param name="Weights">Whether to print how often each level occurs, instead of measuring: what the model's odds are set by.</param>
/// <param name="Half">0 for all people of each file; 1 or 2 for those whose number is odd or even.</param>
/// <param name="Missed">Whether to print the levels (never the values) of pairs that were judged wrongly.</param>
internal sealed record MatchingOptions(string Data, bool Weights, int Half, bool Missed)
{
    public const string Usage = "build/bench matching --data FOLDER [--half odd|even] [--weights] [--missed]";

    public static MatchingOptions? Parse(string[] args)
    {
        MatchingOptions options = new("", false, 0, false);
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i], value)
            {
                case ("--weights", _):
                    options = options with { Weights = true };
                    break;
                case ("--missed", _):
                    options = options with { Missed = true };
                    break;
                case ("--data", { } folder) when Directory.Exists(folder):
                    options = options with { Data = folder };
                    i++;
                    break;
                case ("--half", "odd" or "even"):
                    options = options with { Half = value == "odd" ? 1 : 2 };
                    i++;
                    break;
                default:
                    return null;
            }
        }

        return options.Data.Length > 0 ? options : null;
    }
}
