import Areas
