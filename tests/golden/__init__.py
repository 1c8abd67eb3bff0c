"""Every seed's analysis as it is exported, kept beside it and compared exactly."""
