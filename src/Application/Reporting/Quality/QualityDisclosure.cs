namespace CaseManagement.Application.Reporting.Quality;

/// <summary>The month's rules for small counts, for a force's figures.</summary>
internal static class QualityDisclosure
{
    public static QualityMonth Apply(QualityMonth month)
    {
        var cells = DisclosureControl.SuppressCells(
            [.. month.Outcomes.Select(o => new ReportCell(o.Code, o.Label, o.Value, false))], out var totalTells);
        var hidden = cells.Where(c => c.Suppressed).Select(c => c.Code).ToHashSet();
        var quarantined = DisclosureControl.IsSmall(month.Quarantined) ? null : month.Quarantined;
        if (totalTells || DisclosureControl.IsSmall(month.Received))
        {
            return month with
            {
                Received = null,
                Outcomes = [.. month.Outcomes.Select(Hide)],
                Reasons = [.. month.Reasons.Select(Hide)],
                Quarantined = quarantined,
                MedianHours = null,
                NinetiethHours = null,
                Suppressed = true,
            };
        }

        // Reasons follow from outcomes, so that one would tell what another hides: all are shown or none.
        var reasonsTell = hidden.Count > 0 || month.Reasons.Any(r => DisclosureControl.IsSmall(r.Value));
        return month with
        {
            Outcomes = [.. month.Outcomes.Select(o => hidden.Contains(o.Code) ? Hide(o) : o)],
            Reasons = reasonsTell ? [.. month.Reasons.Select(Hide)] : month.Reasons,
            Quarantined = quarantined,
            Suppressed = hidden.Count > 0 || reasonsTell || quarantined != month.Quarantined,
        };
    }

    private static QualityShare Hide(QualityShare share) => share with { Value = null, Share = null, Suppressed = true };
}
